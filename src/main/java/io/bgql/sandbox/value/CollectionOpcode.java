package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;

/** The operations on lists and maps, numbered as on the wire, with the arguments each takes. */
final class CollectionOpcode {
    static final int LIST_SET_TYPE = 0;
    static final int LIST_APPEND = 1;
    static final int LIST_APPEND_ITEMS = 2;
    static final int LIST_INSERT = 3;
    static final int LIST_INSERT_ITEMS = 4;
    static final int LIST_POP = 5;
    static final int LIST_POP_RANGE = 6;
    static final int LIST_REMOVE = 7;
    static final int LIST_REMOVE_RANGE = 8;
    static final int LIST_SET = 9;
    static final int LIST_TRIM = 10;
    static final int LIST_CLEAR = 11;
    static final int LIST_INCREMENT = 12;
    static final int LIST_SORT = 13;
    static final int LIST_SIZE = 16;
    static final int LIST_GET = 17;
    static final int LIST_GET_RANGE = 18;
    static final int LIST_GET_BY_INDEX = 19;
    static final int LIST_GET_BY_VALUE = 20;
    static final int LIST_GET_BY_RANK = 21;
    static final int LIST_GET_ALL_BY_VALUE = 22;
    static final int LIST_GET_BY_VALUE_LIST = 23;
    static final int LIST_GET_BY_INDEX_RANGE = 24;
    static final int LIST_GET_BY_VALUE_INTERVAL = 25;
    static final int LIST_GET_BY_RANK_RANGE = 26;
    static final int LIST_GET_BY_RELATIVE_RANK = 27;
    static final int LIST_REMOVE_BY_INDEX = 32;
    static final int LIST_REMOVE_BY_VALUE = 33;
    static final int LIST_REMOVE_BY_RANK = 34;
    static final int LIST_REMOVE_ALL_BY_VALUE = 35;
    static final int LIST_REMOVE_BY_VALUE_LIST = 36;
    static final int LIST_REMOVE_BY_INDEX_RANGE = 37;
    static final int LIST_REMOVE_BY_VALUE_INTERVAL = 38;
    static final int LIST_REMOVE_BY_RANK_RANGE = 39;
    static final int LIST_REMOVE_BY_RELATIVE_RANK = 40;
    static final int MAP_SET_TYPE = 64;
    static final int MAP_ADD = 65;
    static final int MAP_ADD_ITEMS = 66;
    static final int MAP_PUT = 67;
    static final int MAP_PUT_ITEMS = 68;
    static final int MAP_REPLACE = 69;
    static final int MAP_REPLACE_ITEMS = 70;
    static final int MAP_INCREMENT = 73;
    static final int MAP_DECREMENT = 74;
    static final int MAP_CLEAR = 75;
    static final int MAP_REMOVE_BY_KEY = 76;
    static final int MAP_REMOVE_BY_INDEX = 77;
    static final int MAP_REMOVE_BY_VALUE = 78;
    static final int MAP_REMOVE_BY_RANK = 79;
    static final int MAP_REMOVE_BY_KEY_LIST = 81;
    static final int MAP_REMOVE_ALL_BY_VALUE = 82;
    static final int MAP_REMOVE_BY_VALUE_LIST = 83;
    static final int MAP_REMOVE_BY_KEY_INTERVAL = 84;
    static final int MAP_REMOVE_BY_INDEX_RANGE = 85;
    static final int MAP_REMOVE_BY_VALUE_INTERVAL = 86;
    static final int MAP_REMOVE_BY_RANK_RANGE = 87;
    static final int MAP_REMOVE_BY_RELATIVE_INDEX = 88;
    static final int MAP_REMOVE_BY_RELATIVE_RANK = 89;
    static final int MAP_SIZE = 96;
    static final int MAP_GET_BY_KEY = 97;
    static final int MAP_GET_BY_INDEX = 98;
    static final int MAP_GET_BY_VALUE = 99;
    static final int MAP_GET_BY_RANK = 100;
    static final int MAP_GET_ALL_BY_VALUE = 102;
    static final int MAP_GET_BY_KEY_INTERVAL = 103;
    static final int MAP_GET_BY_INDEX_RANGE = 104;
    static final int MAP_GET_BY_VALUE_INTERVAL = 105;
    static final int MAP_GET_BY_RANK_RANGE = 106;
    static final int MAP_GET_BY_KEY_LIST = 107;
    static final int MAP_GET_BY_VALUE_LIST = 108;
    static final int MAP_GET_BY_RELATIVE_INDEX = 109;
    static final int MAP_GET_BY_RELATIVE_RANK = 110;
    /** Path expressions, which this node does not have. */
    static final int SELECT = 0xfe;
    /** Not an operation: the way to a nested collection goes before one. */
    static final int CONTEXT = 0xff;

    private static final int GAP_BEHIND_RANK = 101;

    private CollectionOpcode() {}

    static boolean isList(int opcode) {
        return opcode < MAP_SET_TYPE;
    }

    static boolean modifies(int opcode) {
        return opcode < LIST_SIZE
                || (opcode >= LIST_REMOVE_BY_INDEX && opcode <= LIST_REMOVE_BY_RELATIVE_RANK)
                || (opcode >= MAP_SET_TYPE && opcode < MAP_SIZE);
    }

    /** Whether it works on what is missing: it creates a collection, or says that it can't. */
    static boolean creates(int opcode) {
        return switch (opcode) {
            case LIST_SET_TYPE, LIST_APPEND, LIST_APPEND_ITEMS, LIST_INSERT, LIST_INSERT_ITEMS, LIST_SET -> true;
            case LIST_INCREMENT, LIST_SORT -> true;
            default -> opcode >= MAP_SET_TYPE && opcode <= MAP_DECREMENT;
        };
    }

    static boolean exists(int opcode) {
        return (opcode >= LIST_SET_TYPE && opcode <= LIST_SORT)
                || (opcode >= LIST_SIZE && opcode <= LIST_GET_BY_RELATIVE_RANK)
                || (opcode >= LIST_REMOVE_BY_INDEX && opcode <= LIST_REMOVE_BY_RELATIVE_RANK)
                || (opcode >= MAP_SET_TYPE && opcode <= MAP_REMOVE_BY_RELATIVE_RANK && !isGap(opcode))
                || (opcode >= MAP_SIZE && opcode <= MAP_GET_BY_RELATIVE_RANK && opcode != GAP_BEHIND_RANK);
    }

    private static boolean isGap(int opcode) {
        return (opcode > MAP_REPLACE_ITEMS && opcode < MAP_INCREMENT)
                || (opcode > MAP_REMOVE_BY_RANK && opcode < MAP_REMOVE_BY_KEY_LIST);
    }

    /** Checks the number of arguments. Size and clear ignore whatever comes with them, as servers do. */
    static void check(int opcode, int count) throws RefusedOperation {
        Arity arity = arity(opcode);
        if (count < arity.least() || count > arity.most()) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
    }

    private record Arity(int least, int most) {}

    private static Arity arity(int opcode) throws RefusedOperation {
        return switch (opcode) {
            case LIST_SIZE, LIST_CLEAR, MAP_SIZE, MAP_CLEAR -> new Arity(0, Integer.MAX_VALUE);
            case LIST_SORT -> new Arity(0, 1);
            case LIST_SET_TYPE, LIST_POP, LIST_REMOVE, LIST_GET, MAP_SET_TYPE, MAP_REPLACE_ITEMS -> new Arity(1, 1);
            case LIST_POP_RANGE, LIST_REMOVE_RANGE, LIST_GET_RANGE, MAP_ADD_ITEMS -> new Arity(1, 2);
            case LIST_APPEND, LIST_APPEND_ITEMS, MAP_PUT_ITEMS, MAP_INCREMENT, MAP_DECREMENT -> new Arity(1, 3);
            case LIST_INCREMENT -> new Arity(1, 4);
            case LIST_TRIM, MAP_REPLACE -> new Arity(2, 2);
            case LIST_INSERT, LIST_INSERT_ITEMS, LIST_SET, MAP_ADD -> new Arity(2, 3);
            case MAP_PUT -> new Arity(2, 4);
            default -> {
                Pick pick = Pick.of(opcode);
                int least = pick.leastArguments();
                yield new Arity(least, pick.hasOptionalArgument() ? least + 1 : least);
            }
        };
    }
}

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

    private CollectionOpcode() {}

    static boolean isList(int opcode) {
        return opcode < MAP_SET_TYPE;
    }

    static boolean modifies(int opcode) {
        return opcode < LIST_SIZE
                || (opcode >= LIST_REMOVE_BY_INDEX && opcode <= LIST_REMOVE_BY_RELATIVE_RANK)
                || (opcode >= MAP_SET_TYPE && opcode < MAP_SIZE);
    }

    /** Checks the number of arguments. Size and clear ignore whatever comes with them, as servers do. */
    static void check(int opcode, int count) throws RefusedOperation {
        int least;
        int optional = 0;
        switch (opcode) {
            case LIST_SIZE, LIST_CLEAR, MAP_SIZE, MAP_CLEAR -> {
                return;
            }
            case LIST_SET_TYPE, LIST_POP, LIST_REMOVE, LIST_GET, MAP_SET_TYPE, MAP_REPLACE_ITEMS -> least = 1;
            case LIST_SORT -> {
                least = 0;
                optional = 1;
            }
            case LIST_POP_RANGE, LIST_REMOVE_RANGE, LIST_GET_RANGE, MAP_ADD_ITEMS -> {
                least = 1;
                optional = 1;
            }
            case LIST_APPEND, LIST_APPEND_ITEMS, MAP_PUT_ITEMS, MAP_INCREMENT, MAP_DECREMENT -> {
                least = 1;
                optional = 2;
            }
            case LIST_INCREMENT -> {
                least = 1;
                optional = 3;
            }
            case LIST_TRIM, MAP_REPLACE -> least = 2;
            case LIST_INSERT, LIST_INSERT_ITEMS, LIST_SET, MAP_ADD -> {
                least = 2;
                optional = 1;
            }
            case MAP_PUT -> {
                least = 2;
                optional = 2;
            }
            default -> {
                Pick pick = Pick.of(opcode);
                least = pick.leastArguments();
                optional = pick.hasOptionalArgument() ? 1 : 0;
            }
        }
        if (count < least || count > least + optional) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
    }
}

package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;

/** The ways to pick elements of a collection, shared by the operations that get and those that remove. */
enum Pick {
    INDEX,
    RANK,
    KEY,
    FIRST_VALUE,
    ALL_VALUES,
    VALUE_LIST,
    KEY_LIST,
    INDEX_RANGE,
    RANK_RANGE,
    VALUE_INTERVAL,
    KEY_INTERVAL,
    RELATIVE_RANK,
    RELATIVE_INDEX;

    /** The way an operation picks; those that pick nothing are unknown here. */
    static Pick of(int opcode) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.LIST_GET_BY_INDEX,
                    CollectionOpcode.LIST_REMOVE_BY_INDEX,
                    CollectionOpcode.MAP_GET_BY_INDEX,
                    CollectionOpcode.MAP_REMOVE_BY_INDEX -> INDEX;
            case CollectionOpcode.LIST_GET_BY_RANK,
                    CollectionOpcode.LIST_REMOVE_BY_RANK,
                    CollectionOpcode.MAP_GET_BY_RANK,
                    CollectionOpcode.MAP_REMOVE_BY_RANK -> RANK;
            case CollectionOpcode.LIST_GET_BY_VALUE,
                    CollectionOpcode.LIST_REMOVE_BY_VALUE,
                    CollectionOpcode.MAP_GET_BY_VALUE,
                    CollectionOpcode.MAP_REMOVE_BY_VALUE -> FIRST_VALUE;
            case CollectionOpcode.LIST_GET_ALL_BY_VALUE,
                    CollectionOpcode.LIST_REMOVE_ALL_BY_VALUE,
                    CollectionOpcode.MAP_GET_ALL_BY_VALUE,
                    CollectionOpcode.MAP_REMOVE_ALL_BY_VALUE -> ALL_VALUES;
            case CollectionOpcode.LIST_GET_BY_VALUE_LIST,
                    CollectionOpcode.LIST_REMOVE_BY_VALUE_LIST,
                    CollectionOpcode.MAP_GET_BY_VALUE_LIST,
                    CollectionOpcode.MAP_REMOVE_BY_VALUE_LIST -> VALUE_LIST;
            default -> rangeOf(opcode);
        };
    }

    private static Pick rangeOf(int opcode) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.LIST_GET_BY_INDEX_RANGE,
                    CollectionOpcode.LIST_REMOVE_BY_INDEX_RANGE,
                    CollectionOpcode.MAP_GET_BY_INDEX_RANGE,
                    CollectionOpcode.MAP_REMOVE_BY_INDEX_RANGE -> INDEX_RANGE;
            case CollectionOpcode.LIST_GET_BY_RANK_RANGE,
                    CollectionOpcode.LIST_REMOVE_BY_RANK_RANGE,
                    CollectionOpcode.MAP_GET_BY_RANK_RANGE,
                    CollectionOpcode.MAP_REMOVE_BY_RANK_RANGE -> RANK_RANGE;
            case CollectionOpcode.LIST_GET_BY_VALUE_INTERVAL,
                    CollectionOpcode.LIST_REMOVE_BY_VALUE_INTERVAL,
                    CollectionOpcode.MAP_GET_BY_VALUE_INTERVAL,
                    CollectionOpcode.MAP_REMOVE_BY_VALUE_INTERVAL -> VALUE_INTERVAL;
            case CollectionOpcode.LIST_GET_BY_RELATIVE_RANK,
                    CollectionOpcode.LIST_REMOVE_BY_RELATIVE_RANK,
                    CollectionOpcode.MAP_GET_BY_RELATIVE_RANK,
                    CollectionOpcode.MAP_REMOVE_BY_RELATIVE_RANK -> RELATIVE_RANK;
            case CollectionOpcode.MAP_GET_BY_RELATIVE_INDEX, CollectionOpcode.MAP_REMOVE_BY_RELATIVE_INDEX ->
                RELATIVE_INDEX;
            case CollectionOpcode.MAP_GET_BY_KEY, CollectionOpcode.MAP_REMOVE_BY_KEY -> KEY;
            case CollectionOpcode.MAP_GET_BY_KEY_LIST, CollectionOpcode.MAP_REMOVE_BY_KEY_LIST -> KEY_LIST;
            case CollectionOpcode.MAP_GET_BY_KEY_INTERVAL, CollectionOpcode.MAP_REMOVE_BY_KEY_INTERVAL -> KEY_INTERVAL;
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    /** Whether at most one element is picked, so that the answer is it and no list. */
    boolean single() {
        return this == INDEX || this == RANK || this == KEY || this == FIRST_VALUE;
    }

    /** The return type counts as one. */
    int leastArguments() {
        return this == RELATIVE_RANK || this == RELATIVE_INDEX ? 3 : 2;
    }

    /** Whether a count or an end may follow. */
    boolean hasOptionalArgument() {
        return switch (this) {
            case INDEX_RANGE, RANK_RANGE, VALUE_INTERVAL, KEY_INTERVAL, RELATIVE_RANK, RELATIVE_INDEX -> true;
            case INDEX, RANK, KEY, FIRST_VALUE, ALL_VALUES, VALUE_LIST, KEY_LIST -> false;
        };
    }
}

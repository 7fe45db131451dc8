package io.bgql.sandbox.value;

import java.util.HashMap;
import java.util.Map;

/** The words a server's listings have for operations, found out by making an index of each. */
final class OpcodeWords {
    private static final Map<Integer, String> EXPRESSIONS = table("""
            0 unknown
            1 eq ne gt ge lt le
            8 cmp_geo in_list
            16 and or not exclusive add sub mul div pow log mod abs floor ceil to_int to_float
            32 int_and int_or int_xor int_not int_lshift int_rshift int_arshift int_count int_lscan int_rscan
            50 min max
            101 map_keys map_values
            123 cond
            """);

    private static final Map<Integer, String> COLLECTIONS = table("""
            1 list_append list_append_items list_insert list_insert_items
            9 list_set
            11 list_clear list_increment list_sort
            16 list_size
            19 list_get_by_index list_get_by_value list_get_by_rank
            23 list_get_by_value_list list_get_by_index_range list_get_by_value_range list_get_by_rank_range
            27 list_get_by_rel_rank_range
            32 list_remove_by_index
            34 list_remove_by_rank list_remove_by_value list_remove_by_value_list list_remove_by_index_range
            38 list_remove_by_value_range list_remove_by_rank_range list_remove_by_rel_rank_range
            67 map_put map_put_items
            73 map_increment
            75 map_clear map_remove_by_key map_remove_by_index map_remove_by_value map_remove_by_rank
            81 map_remove_by_key_list
            83 map_remove_by_value_list map_remove_by_key_range map_remove_by_index_range map_remove_by_value_range
            87 map_remove_by_rank_range map_remove_by_rel_index_range map_remove_by_rel_rank_range
            96 map_size map_get_by_key map_get_by_index
            100 map_get_by_rank
            102 map_get_by_value map_get_by_key_range map_get_by_index_range map_get_by_value_range
            106 map_get_by_rank_range map_get_by_key_list map_get_by_value_list map_get_by_rel_index_range
            110 map_get_by_rel_rank_range
            """);

    private static final Map<Integer, String> BITS = table("""
            0 bit_resize bit_insert bit_remove bit_set bit_or bit_xor bit_and bit_not bit_lshift bit_rshift
            10 bit_add bit_subtract bit_set_int
            50 bit_get bit_count bit_lscan bit_rscan bit_get_int
            """);

    private OpcodeWords() {}

    /** A line has a number and the words for it and the numbers after it. */
    private static Map<Integer, String> table(String lines) {
        Map<Integer, String> table = new HashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                table.put(Integer.parseInt(words[0]) + i - 1, words[i]);
            }
        });
        return table;
    }

    static String ofExpression(int opcode) {
        return EXPRESSIONS.getOrDefault(opcode, "opcode_" + opcode);
    }

    /** Not every operation has a word, on servers either. */
    static String ofCollection(int opcode) {
        return COLLECTIONS.getOrDefault(opcode, "INVALID_CDT_OP");
    }

    static String ofBits(int opcode) {
        return BITS.getOrDefault(opcode, "INVALID_BITS_OP");
    }
}

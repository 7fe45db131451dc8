package io.bgql.cluster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a module differs from the one it replaces; against none at all, everything is new.
 *
 * @param added names of functions, as the others
 * @param changed functions whose text is another, white space included
 * @param linesAdded a line that was changed counts as one added and one removed
 */
public record ModuleChange(
        List<String> added, List<String> removed, List<String> changed, int linesAdded, int linesRemoved) {

    public static ModuleChange between(LuaSource before, LuaSource after) {
        Map<String, String> old = texts(before);
        Map<String, String> young = texts(after);
        String[] oldLines = lines(before);
        String[] youngLines = lines(after);
        int same = common(oldLines, youngLines);
        return new ModuleChange(
                young.keySet().stream().filter(name -> !old.containsKey(name)).toList(),
                old.keySet().stream().filter(name -> !young.containsKey(name)).toList(),
                young.keySet().stream()
                        .filter(name -> old.containsKey(name) && !old.get(name).equals(young.get(name)))
                        .toList(),
                youngLines.length - same,
                oldLines.length - same);
    }

    private static Map<String, String> texts(LuaSource source) {
        Map<String, String> texts = new LinkedHashMap<>();
        source.functions().forEach(function -> texts.put(function.name(), function.text()));
        return texts;
    }

    private static String[] lines(LuaSource source) {
        return source.text().lines().toArray(String[]::new);
    }

    /** The length of the longest sequence of lines that both have in this order. */
    private static int common(String[] left, String[] right) {
        int start = 0;
        int shorter = Math.min(left.length, right.length);
        while (start < shorter && left[start].equals(right[start])) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && left[left.length - 1 - end].equals(right[right.length - 1 - end])) {
            end++;
        }
        return start
                + end
                + longest(
                        Arrays.copyOfRange(left, start, left.length - end),
                        Arrays.copyOfRange(right, start, right.length - end));
    }

    private static int longest(String[] left, String[] right) {
        int[] above = new int[right.length + 1];
        for (String line : left) {
            int[] row = new int[right.length + 1];
            for (int i = 1; i <= right.length; i++) {
                row[i] = line.equals(right[i - 1]) ? above[i - 1] + 1 : Math.max(above[i], row[i - 1]);
            }
            above = row;
        }
        return above[right.length];
    }
}

package io.bgql.terminal;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jspecify.annotations.Nullable;

/** Takes every candidate: they were chosen for the word already, jobs also by a word of their statement. */
final class AllMatch implements CompletionMatcher {
    private List<Candidate> candidates = List.of();
    private String word = "";

    @Override
    public void compile(
            Map<Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        candidates = List.of();
        word = line.word().substring(0, line.wordCursor());
    }

    @Override
    public List<Candidate> matches(List<Candidate> offered) {
        candidates = List.copyOf(offered);
        return offered;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return candidates.stream()
                .filter(candidate -> candidate.complete() && candidate.value().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** As far as all agree; what was typed where they do not even begin with it. */
    @Override
    public String getCommonPrefix() {
        String common = candidates.isEmpty() ? word : candidates.get(0).value();
        for (Candidate candidate : candidates) {
            int length = 0;
            String value = candidate.value();
            while (length < common.length()
                    && length < value.length()
                    && Character.toLowerCase(common.charAt(length)) == Character.toLowerCase(value.charAt(length))) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common.length() < word.length() ? word : common;
    }
}

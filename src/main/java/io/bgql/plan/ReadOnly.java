package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.syntax.Reference;
import java.util.Locale;
import java.util.Set;

/** Facts of a record that go by a name, in SELECT here or in other tools, and that no change can write. */
final class ReadOnly {
    private static final Set<String> KEY = Set.of("pk", "_pk", "__key", "digest", "_digest", "__digest");
    private static final Set<String> TTL = Set.of("ttl", "_ttl", "__ttl");
    private static final Set<String> GENERATION = Set.of("generation", "gen", "_gen", "__generation", "__gen");

    private ReadOnly() {}

    /** Written plainly, such a name is the fact, unless records have a bin called so; {@code $.ttl} is always a bin. */
    static void check(Reference.Path place, SampledBins bins) {
        String name = place.bin().text();
        String folded = name.toLowerCase(Locale.ROOT);
        boolean plain = place.span().start() == place.bin().span().start()
                && place.bin().span().end() - place.bin().span().start() == name.length();
        if (!plain || !(KEY.contains(folded) || TTL.contains(folded) || GENERATION.contains(folded))) {
            return;
        }
        if (bins.knows(name)) {
            return;
        }
        String meant = ", and a bin of that name is $." + name;
        if (TTL.contains(folded)) {
            throw Refusal.refused(
                    place.span(), name + " is no bin here", "the time to live is set by WITH (ttl = …)" + meant);
        }
        String what = KEY.contains(folded) ? "the key of a record" : "the generation of a record";
        throw Refusal.refused(place.span(), name + " is read-only", what + " cannot be changed" + meant);
    }
}

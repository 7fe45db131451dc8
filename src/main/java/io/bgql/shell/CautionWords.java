package io.bgql.shell;

import io.bgql.plan.Caution;
import io.bgql.syntax.Target;

/** What each caution says about a place: shown by EXPLAIN, and asked before the work. */
record CautionWords(Target target) {
    String of(Caution caution) {
        return switch (caution) {
            case EVERY_RECORD -> "this is about every record of " + place();
            case WHOLE_NAMESPACE -> "this is about every set of " + place();
            case IMMORTAL -> "the records it touches in " + place() + " would never expire";
            case DELETES_ALL -> "this deletes all of " + place();
        };
    }

    String place() {
        return target.set().isPresent() ? "set " + target : "namespace " + target;
    }
}

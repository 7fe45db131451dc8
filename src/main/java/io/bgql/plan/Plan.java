package io.bgql.plan;

import io.bgql.expression.Note;
import java.util.List;
import java.util.Optional;

/** What a statement comes to, checked as far as that is possible without carrying it out. */
public sealed interface Plan permits WorkPlan, QueryPlan, KeyReadPlan, InsertPlan {
    String namespace();

    /** The set; in scans nothing means the whole namespace, with keys it means records that are in no set. */
    Optional<String> set();

    List<Note> notes();
}

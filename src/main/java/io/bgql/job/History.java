package io.bgql.job;

import io.bgql.job.journal.Entry;
import java.util.Optional;

/** A job of the journal, and how it stands as far as that is known from here. */
public record History(Entry entry, Optional<JobView> view) {}

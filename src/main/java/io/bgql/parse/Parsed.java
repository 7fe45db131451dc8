package io.bgql.parse;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Statement;

/** What became of the text of one statement. */
public sealed interface Parsed {
    Source source();

    /** A statement of the language. */
    record Whole(Source source, Statement statement) implements Parsed {}

    /** Not a statement of the language; the diagnostic has a span in the source. */
    record Wrong(Source source, Diagnostic diagnostic) implements Parsed {}

    /** Nothing but blanks, comments and semicolons. */
    record Blank(Source source) implements Parsed {}
}

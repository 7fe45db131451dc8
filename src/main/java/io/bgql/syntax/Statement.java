package io.bgql.syntax;

/** One statement or shell command. */
public sealed interface Statement
        permits BackgroundStatement, LookAheadStatement, JobStatement, DataStatement, SchemaStatement, ShellStatement {
    /** The whole statement without its terminator. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method for each family; each family has a visitor of its own. */
    interface Visitor<R> {
        R visit(BackgroundStatement statement);

        R visit(LookAheadStatement statement);

        R visit(JobStatement statement);

        R visit(DataStatement statement);

        R visit(SchemaStatement statement);

        R visit(ShellStatement statement);
    }
}

package io.bgql.report;

import java.util.Locale;

/** The output formats, by the names that {@code --output} takes in lower case. */
public enum Format {
    TABLE,
    VERTICAL,
    JSON,
    JSONL,
    CSV,
    TSV,
    MARKDOWN,
    RAW;

    public Renderer renderer(Layout layout) {
        return switch (this) {
            case TABLE -> new TableRenderer(layout);
            case VERTICAL -> new VerticalRenderer(layout);
            case JSON -> JsonRenderer.array();
            case JSONL -> JsonRenderer.lines();
            case CSV -> new SeparatedRenderer(SeparatedRenderer.Dialect.CSV);
            case TSV -> new SeparatedRenderer(SeparatedRenderer.Dialect.TSV);
            case MARKDOWN -> new MarkdownRenderer();
            case RAW -> new SeparatedRenderer(SeparatedRenderer.Dialect.RAW);
        };
    }

    /** Whether errors are told as JSON too. */
    public boolean json() {
        return this == JSON || this == JSONL;
    }

    /** Whether programs rather than people read it. */
    public boolean exact() {
        return json() || this == CSV || this == TSV;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

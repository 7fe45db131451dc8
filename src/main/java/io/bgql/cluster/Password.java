package io.bgql.cluster;

/** A secret on its way to the client: never printed, never compared. */
public final class Password {
    private final String text;

    public Password(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}

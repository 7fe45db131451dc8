package io.bgql.cluster;

/** A text in the form PEM, under the name it has in messages: that of its file. */
public record Pem(String name, String text) {
    /** The name only: the text may hold a private key. */
    @Override
    public String toString() {
        return name;
    }
}

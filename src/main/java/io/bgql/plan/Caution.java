package io.bgql.plan;

/** Why a statement should be confirmed before it is carried out. */
public enum Caution {
    /** It has no condition, or one that is the same for every record. */
    EVERY_RECORD,
    /** It names a namespace without a set. */
    WHOLE_NAMESPACE,
    /** Records it touches would never expire: that is asked for, or the default time to live is 0. */
    IMMORTAL,
    /** It deletes a whole set or namespace: its name should be typed. */
    DELETES_ALL
}

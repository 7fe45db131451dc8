package io.bgql.sandbox.access;

/** A request about users, roles or sessions that is not carried out; {@link Reason} says why. */
public final class AccessRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, with the code of servers for it. */
    public enum Reason {
        USER(60),
        USER_EXISTS(61),
        PASSWORD(62),
        EXPIRED_SESSION(66),
        ROLE(70),
        ROLE_EXISTS(71),
        PRIVILEGE(72),
        WHITELIST(73),
        QUOTAS_NOT_ENABLED(74),
        NOT_AUTHENTICATED(80),
        ROLE_VIOLATION(81),
        NOT_WHITELISTED(82);

        private final int resultCode;

        Reason(int resultCode) {
            this.resultCode = resultCode;
        }
    }

    private final int resultCode;

    /** Refuses for a reason. */
    public AccessRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.resultCode = reason.resultCode;
    }

    public int resultCode() {
        return resultCode;
    }
}

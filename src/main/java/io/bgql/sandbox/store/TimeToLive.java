package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;

/** The ttl a write asks for, and the void time that comes of it. Seconds throughout. */
final class TimeToLive {
    /** The longest ttl a write may ask for: ten years without their leap days. */
    static final int LONGEST = 10 * 365 * 24 * 3600;

    /** The set's default, else the namespace's. */
    static final int DEFAULT = 0;

    static final int NEVER = -1;
    static final int KEEP = -2;

    private TimeToLive() {}

    /** What a ttl means for a record: keeping has no meaning for one that is just being made. */
    static int resolved(int ttl, boolean created) {
        return created && ttl == KEEP ? DEFAULT : ttl;
    }

    /** The code a write with this ttl is refused with, OK if it is not. */
    static int check(Namespace namespace, RecordSet set, int ttl) {
        if (ttl < KEEP || ttl > LONGEST) {
            return ResultCode.PARAMETER;
        }
        boolean expires = ttl > 0 || (ttl == DEFAULT && defaultOf(namespace, set) != 0);
        Settings<NamespaceSetting> settings = namespace.settings();
        boolean expiryRuns = settings.value(NamespaceSetting.NSUP_PERIOD) != 0
                || settings.isOn(NamespaceSetting.ALLOW_TTL_WITHOUT_NSUP);
        return expires && !expiryRuns ? ResultCode.FORBIDDEN : ResultCode.OK;
    }

    /** The void time a write leaves, given the one before (0 for never and for new records). */
    static int voidTime(Namespace namespace, RecordSet set, int ttl, int before, boolean created) {
        int seconds = namespace.time().seconds();
        int after = switch (ttl) {
            case DEFAULT -> {
                int defaultTtl = defaultOf(namespace, set);
                yield defaultTtl == 0 ? 0 : seconds + defaultTtl;
            }
            case NEVER -> 0;
            case KEEP -> before;
            default -> seconds + ttl;
        };
        boolean reduced = !created && after != before && (before == 0 || after < before);
        boolean ignored = reduced && !namespace.settings().isOn(NamespaceSetting.APPLY_TTL_REDUCTIONS);
        return ignored ? before : after;
    }

    private static int defaultOf(Namespace namespace, RecordSet set) {
        int own = set.defaultTtl();
        if (own == NEVER) {
            return 0;
        }
        return own != 0 ? own : (int) namespace.settings().value(NamespaceSetting.DEFAULT_TTL);
    }
}

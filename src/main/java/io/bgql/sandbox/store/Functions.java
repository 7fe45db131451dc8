package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.Modules;
import io.bgql.sandbox.udf.UdfCall;
import io.bgql.sandbox.udf.UdfOutcome;
import io.bgql.sandbox.udf.UdfRecord;
import java.util.concurrent.TimeUnit;

/** Calls functions of a node's modules within the time that the node's settings allow. */
public final class Functions {
    /** Where a setting of 0 means no limit; a function without one could never be ended. */
    private static final long LONGEST_MILLIS = 60_000;

    private final Modules modules;
    private final Settings<ServiceSetting> settings;

    Functions(Modules modules, Settings<ServiceSetting> settings) {
        this.modules = modules;
        this.settings = settings;
    }

    /** @param timeoutMillis how long the requester waits, 0 where it did not say */
    UdfOutcome call(FunctionCall call, UdfRecord record, int timeoutMillis, long nowMillis) {
        return modules.call(
                new UdfCall(
                        call.module(),
                        call.function(),
                        call.arguments(),
                        TimeUnit.MILLISECONDS.toNanos(limit(timeoutMillis)),
                        nowMillis),
                record);
    }

    private long limit(int timeoutMillis) {
        long wanted = timeoutMillis > 0 ? timeoutMillis : settings.value(ServiceSetting.TRANSACTION_MAX_MS);
        return wanted == 0 ? LONGEST_MILLIS : Math.min(wanted, LONGEST_MILLIS);
    }
}

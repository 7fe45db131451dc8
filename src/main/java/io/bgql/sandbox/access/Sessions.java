package io.bgql.sandbox.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The sessions users have begun. Any thread may use it. */
final class Sessions {
    private static final int TOKEN_BYTES = 16;

    private final LongSupplier ticker;
    private final long seconds;
    private final SecureRandom random = new SecureRandom();
    private final Map<ByteBuffer, Session> sessions = new HashMap<>();

    Sessions(LongSupplier ticker, long seconds) {
        this.ticker = ticker;
        this.seconds = seconds;
    }

    private record Session(String user, long endNanos) {}

    /** Begins a session and forgets those that have ended. */
    synchronized byte[] begin(String user) {
        long now = ticker.getAsLong();
        sessions.values().removeIf(session -> session.endNanos - now <= 0);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        sessions.put(ByteBuffer.wrap(token), new Session(user, now + TimeUnit.SECONDS.toNanos(seconds)));
        return token.clone();
    }

    synchronized boolean isOpen(String user, byte[] token) {
        Session session = sessions.get(ByteBuffer.wrap(token));
        return session != null && session.user.equals(user) && session.endNanos - ticker.getAsLong() > 0;
    }
}

package io.bgql.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system where there is no prompt. The JDK offers them only in {@code sun.misc}, which can be
 * named in the source at the price of warnings that no option silences; so it is reached by reflection, and where that
 * fails the signal keeps ending the process.
 */
public final class Interrupts {
    private Interrupts() {}

    /** Runs the action, on a thread of its own, each time the signal ({@code INT}, {@code TERM}) arrives. */
    public static void handle(String signal, Runnable action) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            InvocationHandler invocation =
                    (proxy, method, arguments) -> answer(proxy, method.getName(), arguments, action);
            Object handler = Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, invocation);
            signals.getMethod("handle", signals, handlers)
                    .invoke(null, signals.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            return;
        }
    }

    private static Object answer(Object proxy, String method, Object[] arguments, Runnable action) {
        return switch (method) {
            case "handle" -> {
                action.run();
                yield proxy;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> 1;
            default -> "handler of a signal";
        };
    }
}

package io.bgql;

/** Does work beside the work of the calling thread, which it never holds up from ending the process. */
final class Beside {
    private Beside() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, "bgql-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

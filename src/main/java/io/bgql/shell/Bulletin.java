package io.bgql.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * What the prompt tells of the cluster and of the jobs that this shell has started. Asks no server: it reads what the
 * client's watch over the cluster and the watch over the jobs have left in memory.
 */
final class Bulletin implements Console.Prompt {
    private final Session session;
    private Attendance attendance;

    Bulletin(Session session) {
        this.session = session;
        this.attendance = Attendance.of(session.site());
    }

    @Override
    public synchronized String text() {
        List<String> marks = new ArrayList<>();
        attendance().mark().ifPresent(marks::add);
        int running = session.site().jobs().ongoing().size();
        if (running > 0) {
            marks.add(running == 1 ? "1 job" : running + " jobs");
        }
        String cluster = session.site().cluster();
        return marks.isEmpty() ? cluster : cluster + " (" + String.join(", ", marks) + ")";
    }

    @Override
    public synchronized List<String> news() {
        Attendance before = attendance();
        attendance = before.now();
        List<String> news = new ArrayList<>(attendance.changes(before));
        if (attendance.hasMoreThan(before)) {
            session.site().jobs().lookAgain();
        }
        session.site().jobs().ended().stream().map(JobEnd::line).forEach(news::add);
        return news;
    }

    /** Of the cluster at which the shell is, where everything begins anew. */
    private Attendance attendance() {
        if (!attendance.isAt(session.site())) {
            attendance = Attendance.of(session.site());
        }
        return attendance;
    }
}

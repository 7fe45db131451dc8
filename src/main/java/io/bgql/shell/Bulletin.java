package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.report.Inert;
import io.bgql.report.Units;
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
        session.site().jobs().ended().forEach(job -> news.add(ended(job)));
        return news;
    }

    /** Of the cluster at which the shell is, where everything begins anew. */
    private Attendance attendance() {
        if (!attendance.isAt(session.site())) {
            attendance = Attendance.of(session.site());
        }
        return attendance;
    }

    private static String ended(JobView job) {
        StringBuilder line = new StringBuilder("job ").append(job.id());
        job.number().ifPresent(number -> line.append(" (#").append(number).append(')'));
        line.append(' ').append(job.state().word()).append(" after ").append(Units.duration(job.elapsed()));
        line.append(": ").append(job.counts().succeeded()).append(" ok");
        if (job.counts().failed() > 0) {
            line.append(", ").append(job.counts().failed()).append(" failed");
        }
        job.reason().ifPresent(reason -> line.append("; ").append(reason));
        job.statement().ifPresent(text -> line.append("; ").append(text));
        return Inert.text(line.toString());
    }
}

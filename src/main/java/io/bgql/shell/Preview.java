package io.bgql.shell;

import io.bgql.cluster.Evaluated;
import io.bgql.cluster.Question;
import io.bgql.cluster.Row;
import io.bgql.cluster.RowStream;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Foreseen;
import io.bgql.plan.Foresight;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.Projection;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.report.PreviewRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Some matching records, and what the servers say that the work would make of each. */
final class Preview {
    private static final Projection RECORDS = new Projection.Columns(List.of(new Projection.AllBins()));

    private final Turn turn;
    private final WorkPlan plan;
    private final Work.Operations work;

    /** @param work that of the plan */
    Preview(Turn turn, WorkPlan plan, Work.Operations work) {
        this.turn = turn;
        this.plan = plan;
        this.work = work;
    }

    List<PreviewRow> rows(long limit, Lifetime lifetime) {
        List<Row> records = records(limit);
        boolean touches = work.steps().stream().allMatch(step -> step.bin().isEmpty());
        if (!touches) {
            return changed(records, lifetime);
        }
        List<PreviewRow> rows = new ArrayList<>();
        for (Row record : records) {
            PreviewRecord shown = new PreviewRecord(turn, record, lifetime);
            rows.addAll(work.deletes() ? shown.deleted() : shown.touched());
        }
        return rows;
    }

    private List<PreviewRow> changed(List<Row> records, Lifetime lifetime) {
        List<List<Foreseen>> foreseen = new ArrayList<>(records.size());
        List<Question> questions = new ArrayList<>(records.size());
        for (Row record : records) {
            List<Foreseen> changes = new Foresight(Stored.types(record), Stored.joinable(record)).of(work);
            foreseen.add(changes);
            question(record, changes).ifPresent(questions::add);
        }
        Iterator<Evaluated> answers = turn.site()
                .records()
                .evaluate(plan.namespace(), questions, turn.cancellation())
                .iterator();
        List<PreviewRow> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Row record = records.get(i);
            boolean asked = question(record, foreseen.get(i)).isPresent();
            Evaluated answer = asked ? answers.next() : new Evaluated.Values(record.generation(), List.of());
            rows.addAll(new PreviewRecord(turn, record, lifetime).changed(foreseen.get(i), answer));
        }
        return rows;
    }

    private List<Row> records(long limit) {
        if (plan instanceof KeyWorkPlan keys) {
            return turn.site().records().read(keys.read(RECORDS, Optional.of(limit)), turn.cancellation());
        }
        List<Row> records = new ArrayList<>();
        BackgroundPlan job = (BackgroundPlan) plan;
        try (RowStream stream =
                turn.site().queries().select(job.query(RECORDS, Optional.of(limit)), turn.cancellation())) {
            stream.forEachRemaining(records::add);
        }
        return records;
    }

    private static Optional<Question> question(Row record, List<Foreseen> changes) {
        List<Foreseen.Computed> wanted = changes.stream()
                .map(Foreseen::outlook)
                .filter(Foreseen.Computed.class::isInstance)
                .map(Foreseen.Computed.class::cast)
                .toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(new Question(record.digest(), wanted));
    }
}

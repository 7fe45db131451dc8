package io.bgql.report;

import io.bgql.cluster.Datum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns for rows that name their own fields: the names met in the first 1,000 rows. A name that turns up later stands
 * in a last column, {@code more}, which every such answer of more than 1,000 rows has.
 */
final class Gathering {
    private static final int AHEAD = 1_000;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final boolean more;

    private Gathering(Iterable<List<Field>> ahead, boolean more) {
        for (List<Field> row : ahead) {
            for (Field field : row) {
                if (places.putIfAbsent(field.name(), columns.size()) == null) {
                    columns.add(Column.values(field.name()));
                }
            }
        }
        this.more = more;
        if (more) {
            columns.add(Column.words("more"));
        }
    }

    static Answer.Fixed columnsOf(Rows<List<Field>> rows) {
        Deque<List<Field>> ahead = new ArrayDeque<>();
        while (ahead.size() < AHEAD && rows.hasNext()) {
            ahead.add(rows.next());
        }
        Gathering gathering = new Gathering(ahead, rows.hasNext());
        return new Answer.Fixed(gathering.columns, new AheadThenRest(ahead, rows).map(gathering::placed));
    }

    private List<Cell> placed(List<Field> row) {
        Cell[] cells = new Cell[columns.size()];
        Arrays.fill(cells, Cell.absent());
        List<Datum.Entry> late = new ArrayList<>();
        for (Field field : row) {
            Integer place = places.get(field.name());
            if (place != null) {
                cells[place] = field.cell();
            } else if (field.cell() instanceof Cell.Stored stored) {
                late.add(new Datum.Entry(new Datum.Text(field.name()), stored.datum()));
            }
        }
        if (more && !late.isEmpty()) {
            cells[cells.length - 1] = Cell.of(new Datum.MapOf(late));
        }
        return Arrays.asList(cells);
    }

    private record AheadThenRest(Deque<List<Field>> ahead, Rows<List<Field>> rest) implements Rows<List<Field>> {
        @Override
        public boolean hasNext() {
            return !ahead.isEmpty() || rest.hasNext();
        }

        @Override
        public List<Field> next() {
            return ahead.isEmpty() ? rest.next() : ahead.remove();
        }

        @Override
        public void close() {
            rest.close();
        }
    }
}

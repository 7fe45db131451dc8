package io.bgql.report;

import io.bgql.cluster.Datum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns of a table on the page: which are shown, how wide each is and on which side its cells stand. */
final class Grid {
    private static final int BETWEEN = 3;

    private final Layout layout;
    private final List<Track> tracks;
    private final boolean wraps;

    private Grid(Layout layout, List<Track> tracks) {
        this.layout = layout;
        this.tracks = tracks;
        this.wraps = layout.width().isPresent() && tracks.stream().anyMatch(track -> track.prose);
    }

    /** One column on the page. */
    private static final class Track {
        /** No column of words, or of sentences, is narrowed below this: less says nothing. */
        private static final int NARROWEST = 8;

        private static final int NARROWEST_PROSE = 24;

        private final int place;
        private final String title;
        private final int rank;
        private final boolean right;
        private final boolean whole;
        private final boolean prose;
        private int width;

        private Track(int place, Column column, List<Cell> cells) {
            this.place = place;
            this.title = Inert.text(column.name());
            this.rank = column.rank();
            this.right = standsRight(column, cells);
            this.prose = column.side() == Column.Side.PROSE;
            this.whole = right || column.side() == Column.Side.WHOLE;
            int content = cells.stream()
                    .mapToInt(cell -> Width.of(ForPeople.text(cell)))
                    .max()
                    .orElse(0);
            this.width = Math.max(Width.of(title), content);
        }

        private int slack() {
            return whole ? 0 : Math.max(0, width - (prose ? NARROWEST_PROSE : NARROWEST));
        }
    }

    static Grid measured(Layout layout, List<Column> columns, List<List<Cell>> rows) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            tracks.add(new Track(
                    i, columns.get(i), rows.stream().map(row -> row.get(place)).toList()));
        }
        Grid grid = new Grid(layout, tracks);
        grid.squeeze();
        return grid;
    }

    private static boolean standsRight(Column column, List<Cell> cells) {
        return switch (column.side()) {
            case LEFT, WHOLE, PROSE -> false;
            case RIGHT -> true;
            case BY_CONTENT ->
                cells.stream().anyMatch(Grid::number)
                        && cells.stream().allMatch(cell -> number(cell) || cell.isAbsent());
        };
    }

    private static boolean number(Cell cell) {
        return cell instanceof Measure.TimeToLive
                || (cell instanceof Cell.Stored stored
                        && (stored.datum() instanceof Datum.Int || stored.datum() instanceof Datum.Real));
    }

    boolean fits() {
        return excess() <= 0;
    }

    private int excess() {
        if (layout.width().isEmpty()) {
            return 0;
        }
        int needed = tracks.stream().mapToInt(track -> track.width + BETWEEN).sum() - 1;
        return needed - layout.width().getAsInt();
    }

    /** Leaves out columns as long as shortening alone would not do, then takes from the widest column of words. */
    private void squeeze() {
        Comparator<Track> byRank = Comparator.comparingInt(track -> track.rank);
        while (excess() > tracks.stream().mapToInt(Track::slack).sum()) {
            Optional<Track> dropped =
                    tracks.stream().filter(track -> track.rank > 0).max(byRank);
            if (dropped.isEmpty()) {
                return;
            }
            tracks.remove(dropped.get());
        }
        Comparator<Track> byWidth = Comparator.comparingInt(track -> track.width);
        for (int excess = excess(); excess > 0; excess--) {
            tracks.stream().filter(track -> track.slack() > 0).max(byWidth).orElseThrow().width--;
        }
    }

    void header(Appendable out) throws IOException {
        for (Track track : tracks) {
            cell(track, shortened(track, track.title), out);
        }
        out.append('\n');
        for (Track track : tracks) {
            out.append(first(track) ? "" : layout.signs().cross());
            out.append(layout.signs().dash().repeat(track.width + 2));
        }
        out.append('\n');
    }

    void rows(Rows<List<Cell>> rows, Appendable out) throws IOException {
        while (rows.hasNext()) {
            List<Cell> row = rows.next();
            if (wraps) {
                wrapped(row, out);
            } else {
                for (Track track : tracks) {
                    cell(track, shortened(track, ForPeople.text(row.get(track.place))), out);
                }
                out.append('\n');
            }
        }
    }

    /** Sentences on as many lines as they need, anything else on the first of them. */
    private void wrapped(List<Cell> row, Appendable out) throws IOException {
        List<List<String>> cells = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            String text = ForPeople.text(row.get(track.place));
            cells.add(track.prose ? Width.wrapped(text, track.width) : List.of(shortened(track, text)));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            for (int i = 0; i < tracks.size(); i++) {
                List<String> lines = cells.get(i);
                cell(tracks.get(i), line < lines.size() ? lines.get(line) : "", out);
            }
            out.append('\n');
        }
    }

    private String shortened(Track track, String text) {
        return layout.width().isEmpty() || track.whole
                ? text
                : Width.cut(text, track.width, layout.signs().cut());
    }

    private boolean first(Track track) {
        return track == tracks.get(0);
    }

    /** Blanks at the end of a line are left out. */
    private void cell(Track track, String text, Appendable out) throws IOException {
        int blanks = Math.max(0, track.width - Width.of(text));
        boolean last = track == tracks.get(tracks.size() - 1);
        out.append(first(track) ? "" : layout.signs().bar());
        if (text.isEmpty() && last) {
            return;
        }
        if (track.right) {
            out.append(" ".repeat(blanks + 1)).append(text).append(last ? "" : " ");
        } else {
            out.append(' ').append(text).append(last ? "" : " ".repeat(blanks + 1));
        }
    }
}

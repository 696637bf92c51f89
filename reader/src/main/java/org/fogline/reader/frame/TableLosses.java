package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of losses: a line of heads ("Place | Killed | Wounded") says what the numbers below each of them count,
 * and each line below it ("Baghdad | 299 | 785") is a claim of its own.
 */
public final class TableLosses {

    private static final EventSense ROW = new EventSense(
            "row of losses", true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));

    private static final String EDGE = "|";

    private final Words words;

    public TableLosses(Words words) {
        this.words = words;
    }

    private record Cell(int first, int end) {}

    /** What the numbers of a column count: nothing where it has no effects. */
    private record Column(List<Effect> effects, @Nullable Unit unit) {}

    /** Puts the claims of rows in place of what was found in their lines, in the list of frames of each sentence. */
    public void read(List<AnalysedSentence> sentences, List<List<Frame>> framesOf) {
        List<Column> columns = List.of();
        int head = -1;
        for (int index = 0; index < sentences.size(); index++) {
            AnalysedSentence at = sentences.get(index);
            List<Cell> cells = at.sentence().kind() == Sentence.BlockKind.LIST_ITEM ? cells(at) : List.of();
            if (cells.size() < 2) {
                columns = List.of();
                continue;
            }
            if (cells.stream().allMatch(cell -> number(at, cell) == null)) {
                columns = columns(at, cells);
                head = index;
                continue;
            }
            Frame row = columns.size() == cells.size() ? row(at, cells, columns) : null;
            if (row != null) {
                framesOf.set(head, new ArrayList<>());
                framesOf.set(index, new ArrayList<>(List.of(row)));
            }
        }
    }

    private static List<Cell> cells(AnalysedSentence at) {
        List<Cell> cells = new ArrayList<>();
        int first = 0;
        for (int token = 0; token < at.sentence().size(); token++) {
            if (at.sentence().token(token).is(EDGE)) {
                if (token > 0) {
                    cells.add(new Cell(first, token));
                }
                first = token + 1;
            }
        }
        if (first < at.sentence().size()) {
            cells.add(new Cell(first, at.sentence().size()));
        }
        return cells;
    }

    private List<Column> columns(AnalysedSentence at, List<Cell> cells) {
        List<Column> columns = new ArrayList<>();
        boolean counts = false;
        for (Cell cell : cells) {
            Column column = column(at, cell);
            counts |= !column.effects.isEmpty();
            columns.add(column);
        }
        return counts ? columns : List.of();
    }

    private Column column(AnalysedSentence at, Cell cell) {
        List<Effect> effects = new ArrayList<>();
        Unit unit = null;
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Chunk chunk = at.syntax().chunk(index);
            if (chunk.first() < cell.first || chunk.end() > cell.end) {
                continue;
            }
            Nominal nominal = at.nominal(index);
            List<Effect> said = nominal != null
                    ? nominal.effects()
                    : chunk instanceof VerbGroup verb ? ListLosses.effectsOf(words, verb.base()) : List.of();
            said.stream().filter(effect -> !effects.contains(effect)).forEach(effects::add);
            unit = unit == null && nominal != null ? nominal.unit() : unit;
        }
        return new Column(List.copyOf(effects), unit);
    }

    /** The number that alone stands in a cell, or null. */
    private static @Nullable Nominal number(AnalysedSentence at, Cell cell) {
        Nominal number = null;
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Chunk chunk = at.syntax().chunk(index);
            Nominal nominal = chunk.first() >= cell.first && chunk.end() <= cell.end ? at.nominal(index) : null;
            if (nominal != null && nominal.count() != null) {
                number = number == null ? nominal : number;
            }
        }
        return number;
    }

    private static @Nullable Frame row(AnalysedSentence at, List<Cell> cells, List<Column> columns) {
        Frame frame = null;
        for (int index = 0; index < cells.size(); index++) {
            Column column = columns.get(index);
            Nominal number = column.effects.isEmpty() ? null : number(at, cells.get(index));
            if (number == null || number.count() == null) {
                continue;
            }
            int end = number.group().end();
            if (frame == null) {
                frame = new Frame(at, ROW, number.chunk(), 0, end);
                frame.told = true;
            }
            frame.losses.add(LossDraft.of(
                    column.effects,
                    number,
                    number.count(),
                    column.unit == null ? Unit.PERSON : column.unit,
                    number.group().first(),
                    end,
                    "row-of-losses"));
            frame.cover(0, end);
        }
        return frame;
    }
}

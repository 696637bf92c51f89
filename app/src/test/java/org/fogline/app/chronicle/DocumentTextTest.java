package org.fogline.app.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fogline.app.chronicle.DocumentText.Mark;
import org.fogline.app.chronicle.DocumentText.Piece;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Span;
import org.junit.jupiter.api.Test;

/** Pieces are the text again, whatever the marks; and each mark begins and ends once. */
class DocumentTextTest {

    private static DocumentText text(String text, List<Mark> marks) {
        return DocumentText.of(new Document("d", "text/plain", "", text, DocumentInfo.UNKNOWN, List.of()), marks);
    }

    @Property(tries = 300)
    void piecesAreTheTextAgain(
            @ForAll @IntRange(min = 0, max = 60) int length,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 60) Integer> ends) {
        String text = "abcdefghij".repeat(6).substring(0, length);
        List<Mark> marks = new ArrayList<>();
        for (int index = 0; index + 1 < ends.size(); index += 2) {
            int one = Math.min(ends.get(index), length);
            int other = Math.min(ends.get(index + 1), length);
            if (one != other) {
                marks.add(new Mark(new Span(Math.min(one, other), Math.max(one, other)), "m" + index, index + 1));
            }
        }

        List<Piece> pieces = text(text, marks).pieces();

        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces.stream().flatMap(piece -> piece.anchors().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        marks.stream().map(Mark::anchor).toList());
        assertThat(pieces.stream().flatMap(piece -> piece.closing().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        marks.stream().map(Mark::number).toList());
        int marked = pieces.stream()
                .filter(Piece::marked)
                .mapToInt(piece -> piece.text().length())
                .sum();
        long covered = java.util.stream.IntStream.range(0, length)
                .filter(at -> marks.stream().anyMatch(mark -> mark.span().contains(at)))
                .count();
        assertThat(marked).isEqualTo((int) covered);
    }

    @Test
    void ofAVeryLongTextOnlyWhatIsAroundItsMarksIsShown() {
        String long_ = "x".repeat(400_000);
        List<Piece> pieces = text(long_, List.of(new Mark(new Span(200_000, 200_010), "p", 1)))
                .pieces();
        assertThat(pieces.stream().mapToInt(piece -> piece.text().length()).sum())
                .isEqualTo(1_210);
        assertThat(pieces).filteredOn(piece -> piece.note() != null).hasSize(2);
    }
}

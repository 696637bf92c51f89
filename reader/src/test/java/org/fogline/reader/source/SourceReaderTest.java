package org.fogline.reader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.source.Made.paragraph;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

    private static final String REPORT = """
            Army says it holds the bridge
            Published: 2018-05-04
            Source: River News
            Language: English

            The army said on Friday that it held the bridge.
            Two soldiers were wounded.

            THE LOSSES

            • Four vehicles were destroyed
            • One depot burned

            Read more about the river

            A guard at the bridge, 3 May (photo: River News)
            """;

    private static SourceDocument read(String text) throws UnreadableSourceException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceDocument read(byte[] bytes) throws UnreadableSourceException {
        return SourceReader.read("report.txt", bytes, Limits.STANDARD);
    }

    private static String shown(SourceDocument source) {
        return source.blocks().stream()
                .map(block ->
                        block.kind() + " " + block.span().of(source.document().text()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void plainTextKeepsItsCharactersAndGivesItsParts() throws Exception {
        SourceDocument source = read(REPORT);
        assertThat(source.document().text()).isEqualTo(REPORT);
        assertThat(source.document().name()).isEqualTo("report");
        assertThat(source.document().info())
                .isEqualTo(new DocumentInfo(
                        "Army says it holds the bridge", LocalDate.of(2018, 5, 4), "River News", null, null, "en"));
        assertThat(shown(source)).isEqualTo("""
                        TITLE Army says it holds the bridge
                        HEADER_LINE Published: 2018-05-04
                        HEADER_LINE Source: River News
                        HEADER_LINE Language: English
                        PARAGRAPH The army said on Friday that it held the bridge.
                        Two soldiers were wounded.
                        HEADING THE LOSSES
                        LIST_ITEM • Four vehicles were destroyed
                        LIST_ITEM • One depot burned
                        BOILERPLATE Read more about the river
                        CAPTION A guard at the bridge, 3 May (photo: River News)""");
    }

    @Test
    void aFirstLineThatEndsWithAQuotationIsNoTitle() throws Exception {
        String text = "RIVERTOWN, March 1 - The mayor said that it was \"a day of rain.\"\n\nIt was cold.\n";
        assertThat(read(text).document().info().title()).isNull();
    }

    @Test
    void bylineAndDatelineGiveWhatHeaderLinesDoNot() throws Exception {
        DocumentInfo byline = read("A title\n\nBy Jane Roe (@jane) on 4 May 2018\n\nIt rained.\n")
                .document()
                .info();
        assertThat(byline.author()).isEqualTo("Jane Roe (@jane)");
        assertThat(byline.published()).isEqualTo(LocalDate.of(2018, 5, 4));
        DocumentInfo dateline = read("A title\n\nRIVERTOWN, 4 May 2018 (River News) – It rained for days.\n")
                .document()
                .info();
        assertThat(dateline.source()).isEqualTo("River News");
        assertThat(dateline.published()).isEqualTo(LocalDate.of(2018, 5, 4));
    }

    @Test
    void aDatelineWithoutAYearTakesThatOfTheDaysBeforeIt() throws Exception {
        String text =
                "A title\n\nRIVERTOWN, March 1 (River News) – It rained on %s.\n\nA dam in the hills above the town broke on 12 January 1995 and was mended.\n";
        assertThat(read(text.formatted("the hills")).document().info().published())
                .isEqualTo(LocalDate.of(1995, 3, 1));
        assertThat(read(text.formatted("Friday")).document().info().published()).isEqualTo(LocalDate.of(1996, 3, 1));
        assertThat(read(text.formatted("Tuesday")).document().info().published())
                .isNull();
    }

    @Test
    void aDateInBracketsBehindAWeekdayIsThatOfTheDocument() throws Exception {
        assertThat(read("A title\n\nIt rained for days, the office said on Wednesday (Nov. 6, 2019). It was cold.\n")
                        .document()
                        .info()
                        .published())
                .isEqualTo(LocalDate.of(2019, 11, 6));
    }

    @Test
    void defaultsFillWhatTheDocumentLeavesOpen() throws Exception {
        DocumentInfo defaults = new DocumentInfo(null, LocalDate.of(2020, 1, 1), "Given", null, null, null);
        SourceDocument source =
                SourceReader.read("a.txt", REPORT.getBytes(StandardCharsets.UTF_8), Limits.STANDARD, defaults);
        assertThat(source.document().info().source()).isEqualTo("River News");
        source = SourceReader.read("a.txt", "It rained.".getBytes(StandardCharsets.UTF_8), Limits.STANDARD, defaults);
        assertThat(source.document().info().published()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(source.document().info().source()).isEqualTo("Given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeWithAMarkIsReadWithoutNotice(String encoding) throws Exception {
        String text = "Fighting at the café\n\nقال الجيش إنه سيطر على الجسر.\n";
        SourceDocument source = read(("\uFEFF" + text).getBytes(Charset.forName(encoding)));
        assertThat(source.document().text()).isEqualTo(text);
        assertThat(source.document().notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsGuessed(String encoding) throws Exception {
        for (String text : List.of(
                "The army said that it held the bridge over the river.",
                "قال الجيش إنه سيطر على الجسر بعد معارك مع المسلحين في المدينة",
                "Армия сообщила, что удерживает мост через реку после боёв.")) {
            SourceDocument source = read(text.getBytes(Charset.forName(encoding)));
            assertThat(source.document().text()).isEqualTo(text);
            assertThat(source.document().notices()).singleElement().asString().contains(encoding);
        }
    }

    @Test
    void oneByteEncodingsAreGuessedAndSayso() throws Exception {
        String western = "The army’s “offensive” – near the café – went on, said Müller.";
        SourceDocument source = read(western.getBytes(Charset.forName("windows-1252")));
        assertThat(source.document().text()).isEqualTo(western);
        assertThat(source.document().notices()).containsExactly("the encoding was guessed: windows-1252");
        String arabic = "قال الجيش إن القوات سيطرت على الجسر في المدينة بعد معارك مع المسلحين";
        source = read(arabic.getBytes(Charset.forName("windows-1256")));
        assertThat(source.document().text()).isEqualTo(arabic);
        assertThat(source.document().notices()).containsExactly("the encoding was guessed: windows-1256");
        assertThat(source.document().info().language()).isEqualTo("ar");
        String russian = "Армия сообщила, что на мосту и в городе идут бои, а также что потери не велики";
        source = read(russian.getBytes(Charset.forName("windows-1251")));
        assertThat(source.document().text()).isEqualTo(russian);
        assertThat(source.document().info().language()).isEqualTo("ru");
    }

    @Test
    void lineEndsBecomePlain() throws Exception {
        assertThat(read("One\r\n\r\nTwo\rThree\n").document().text()).isEqualTo("One\n\nTwo\nThree\n");
    }

    @Test
    void aPageGivesItsReportAndNotItsFurniture() throws Exception {
        SourceDocument source = read("""
                <!DOCTYPE html><html lang="en-GB"><head><title>Bridge held | River News</title>
                <meta charset="utf-8"><meta property="og:site_name" content="River News">
                <meta property="article:published_time" content="2018-05-04T10:00:00Z">
                <link rel="canonical" href="https://river.example/bridge">
                <script>var secret = "killed 500";</script><style>p { color: red }</style></head>
                <body><nav><a href="/">Home</a> <a href="/a">World</a></nav>
                <div class="sidebar"><p>Elsewhere 40 were killed.</p></div>
                <ul><li><a href="1">One story</a></li><li><a href="2">Two story</a></li><li><a href="3">Three</a></li></ul>
                <article><h1>Army holds the <em>bridge</em></h1><p class="byline">By Jane Roe</p>
                <p>The army said   it held the
                   bridge&nbsp;&amp; the road.</p><h2>Losses</h2>
                <ul><li>Four vehicles</li><li>One depot</li></ul>
                <table><tr><th>Side</th><th>Dead</th></tr><tr><td>Army</td><td>12</td></tr></table>
                <figure><img src="http://never.example/x.png"><figcaption>A guard</figcaption></figure>
                <p>First line<br>second line<br><br>new paragraph</p>
                <div class="comments"><p>I do not believe it.</p></div></article>
                <footer>© River News</footer></body></html>""");
        assertThat(shown(source)).isEqualTo("""
                        TITLE Army holds the bridge
                        HEADER_LINE By Jane Roe
                        PARAGRAPH The army said it held the bridge\u00A0& the road.
                        HEADING Losses
                        LIST_ITEM Four vehicles
                        LIST_ITEM One depot
                        TABLE_ROW Side: Dead
                        TABLE_ROW Army: 12
                        CAPTION A guard
                        PARAGRAPH First line
                        second line
                        PARAGRAPH new paragraph""");
        assertThat(source.document().mediaType()).isEqualTo("text/html");
        assertThat(source.document().info())
                .isEqualTo(new DocumentInfo(
                        "Army holds the bridge",
                        LocalDate.of(2018, 5, 4),
                        "River News",
                        "Jane Roe",
                        "https://river.example/bridge",
                        "en"));
    }

    @Test
    void aPageInADeclaredEncodingIsRead() throws Exception {
        String page =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\"></head>"
                        + "<body><p>قال الجيش إنه سيطر على الجسر</p></body></html>";
        SourceDocument source = read(page.getBytes(Charset.forName("windows-1256")));
        assertThat(source.document().text()).isEqualTo("قال الجيش إنه سيطر على الجسر");
        assertThat(source.document().notices()).isEmpty();
    }

    @Test
    void linesOfAPdfBecomeParagraphs() throws Exception {
        SourceDocument source = read(Made.pdf(
                "Jane Roe",
                List.of(
                        List.of(
                                "Army holds the bridge",
                                "",
                                "Published: 2018-05-04",
                                "",
                                "",
                                "The army said on Friday that it had held the bridge against an at-",
                                "tack by the militia, and that pro-",
                                "government fighters were among the wounded when the road was",
                                "",
                                "1"),
                        List.of("shelled at dawn.", "", "", "The militia did not comment on it.", "", "2"))));
        assertThat(shown(source)).isEqualTo("""
                        TITLE Army holds the bridge
                        HEADER_LINE Published: 2018-05-04
                        PARAGRAPH The army said on Friday that it had held the bridge against an attack by the militia, and that pro-government fighters were among the wounded when the road was shelled at dawn.
                        PARAGRAPH The militia did not comment on it.""");
        assertThat(source.document().info().author()).isEqualTo("Jane Roe");
        assertThat(source.document().info().published()).isEqualTo(LocalDate.of(2018, 5, 4));
    }

    @Test
    void aWordDocumentGivesHeadingsListsAndTables() throws Exception {
        String list = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Four vehicles</w:t></w:r></w:p>";
        String table = "<w:tbl><w:tr><w:tc>" + paragraph("", "Army") + "</w:tc><w:tc>" + paragraph("", "12")
                + "</w:tc></w:tr></w:tbl>";
        SourceDocument source = read(Made.docx(paragraph("Titel", "Army holds the bridge")
                + paragraph("", "Source: River News")
                + "<w:p><w:r><w:t xml:space=\"preserve\">The army </w:t></w:r><w:del><w:r><w:delText>lost</w:delText></w:r></w:del>"
                + "<w:r><w:t>held &amp; kept it.</w:t></w:r></w:p>"
                + paragraph("berschrift2", "Losses") + list + table));
        assertThat(shown(source)).isEqualTo("""
                        TITLE Army holds the bridge
                        HEADER_LINE Source: River News
                        PARAGRAPH The army held & kept it.
                        HEADING Losses
                        LIST_ITEM Four vehicles
                        TABLE_ROW Army: 12""");
        assertThat(source.document().info())
                .isEqualTo(new DocumentInfo(
                        "Army holds the bridge", LocalDate.of(2018, 5, 4), "River News", "Jane Roe", null, "en"));
    }

    @Test
    void theSameBytesGiveTheSameDocument() throws Exception {
        byte[] pdf = Made.pdf("", List.of(List.of("One line of text here.")));
        assertThat(read(pdf)).isEqualTo(read(pdf));
        assertThat(read(pdf).document().sha256()).matches("[0-9a-f]{64}");
    }
}

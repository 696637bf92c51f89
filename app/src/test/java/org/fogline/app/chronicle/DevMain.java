package org.fogline.app.chronicle;

import java.nio.file.*;
import java.util.*;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.*;

public class DevMain {
    public static void main(String[] a) throws Exception {
        String text = Files.readString(Path.of("/work/shared/seed/article.txt"));
        Document d = new Document(
                "article",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(
                        "Assad vs. ISIS in Southern Damascus",
                        java.time.LocalDate.of(2018, 5, 4),
                        "Kyle Orton",
                        "Kyle Orton",
                        "https://example.org/x",
                        "en"),
                List.of());
        List<Claim> claims = ClaimJson.readAll(Files.readString(Path.of("/work/shared/seed/gold.jsonl")));
        var unread = List.of(new UnreadPassage("article", "number", new Span(100, 120), new Span(80, 160), "test"));
        var c = Chronicle.of(
                new ChronicleInput(
                        "The battle of southern Damascus",
                        List.of(d),
                        claims,
                        unread,
                        "Made by Fogline 0.1.0",
                        List.of()),
                Actors.builtIn(),
                PlaceFinder.of(Gazetteer.builtIn(), claims));
        Files.writeString(Path.of("/tmp/c.html"), c.html());
        Files.writeString(Path.of("/tmp/c.md"), c.markdown());
        c.comparisons().forEach(System.out::println);
    }
}

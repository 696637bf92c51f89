package org.fogline.app.chronicle;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.fogline.knowledge.actor.Actors;

/**
 * A case told as one page: what is claimed day by day and by whom, what the accounts say beside each other, where, by
 * whom owned, and what went unread. Every figure leads to the passage that it comes from. Immutable.
 */
public final class Chronicle {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.fogline.app");

    private final ChroniclePage page;

    private Chronicle(ChroniclePage page) {
        this.page = page;
    }

    /** The chronicle of these documents and claims, with what is known of actors and places. */
    public static Chronicle of(ChronicleInput input, Actors actors, PlaceFinder places) {
        return new Chronicle(new PageBuilder(input, actors, places).page());
    }

    /** One HTML file that needs nothing else; all text from documents in it is escaped. */
    public String html() {
        StringOutput output = new StringOutput(1 << 16);
        TEMPLATES.render("chronicle/page.jte", Map.of("page", page, "assets", Assets.LOADED), output);
        return output.toString();
    }

    /** The same as Markdown, without the drawings. */
    public String markdown() {
        return MarkdownPage.of(page);
    }

    /** What matters most, for a terminal: totals side by side, what was amended and denied, what went unread. */
    public String summary() {
        return SummaryText.of(page);
    }
}

package org.fogline.reader.source;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fogline.model.DocumentInfo;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: {@code meta} elements, JSON-LD, {@code time} elements and the like. */
record HtmlInfo(DocumentInfo info, @Nullable String title) {

    private static final String[] PUBLISHED = {
        "meta[property=article:published_time]",
        "meta[property=og:article:published_time]",
        "meta[itemprop=datePublished]",
        "meta[name=article:published_time]",
        "meta[name=pubdate]",
        "meta[name=publishdate]",
        "meta[name=publish-date]",
        "meta[name=publication_date]",
        "meta[name=date]",
        "meta[name=dc.date]",
        "meta[name=dc.date.issued]",
        "meta[name=dcterms.created]",
        "meta[name=dcterms.issued]",
        "meta[name=dcterms.date]",
        "meta[name=citation_publication_date]",
        "meta[name=sailthru.date]",
        "meta[name=parsely-pub-date]",
    };
    private static final String[] SOURCE = {
        "meta[property=og:site_name]", "meta[name=publisher]", "meta[name=dc.publisher]", "meta[name=application-name]"
    };
    private static final String[] AUTHOR = {
        "meta[name=author]", "meta[property=article:author]", "meta[name=dc.creator]", "meta[name=byl]"
    };

    private static final Pattern JSON_DATE =
            Pattern.compile("\"(?:datePublished|dateCreated|uploadDate)\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final Pattern JSON_PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]{0,500}?\"name\"\\s*:\\s*\"([^\"]{1,100})\"");
    private static final Pattern JSON_AUTHOR =
            Pattern.compile("\"author\"\\s*:\\s*[\\[{]{1,3}[^{}]{0,500}?\"name\"\\s*:\\s*\"([^\"]{1,100})\"");
    private static final int LONGEST_JSON = 200_000;

    static HtmlInfo of(Document page) {
        StringBuilder json = new StringBuilder();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            json.append(data, 0, Math.min(data.length(), LONGEST_JSON - Math.min(LONGEST_JSON, json.length())));
        }
        LocalDate published = null;
        for (String selector : PUBLISHED) {
            published = published == null ? day(content(page, selector)) : published;
        }
        published = published == null ? day(group(JSON_DATE, json)) : published;
        if (published == null) {
            Element time = page.selectFirst(
                    "article time[datetime], time[pubdate], time[itemprop=datePublished], header time[datetime]");
            published = time == null ? null : day(time.attr("datetime"));
        }
        String source = first(page, SOURCE);
        source = source == null ? group(JSON_PUBLISHER, json) : source;
        String author = first(page, AUTHOR);
        author = author == null || author.startsWith("http") ? group(JSON_AUTHOR, json) : author;
        if (author == null) {
            Element link = page.selectFirst("[rel=author], [itemprop=author]");
            author = link == null || link.text().isBlank() || link.text().length() > 100
                    ? null
                    : link.text().strip();
        }
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? content(page, "meta[property=og:url]") : canonical.attr("href");
        Element html = page.selectFirst("html[lang]");
        String locale = html == null ? content(page, "meta[property=og:locale]") : html.attr("lang");
        DocumentInfo info = new DocumentInfo(
                null,
                published,
                source,
                author,
                url == null || url.isBlank() ? null : url.strip(),
                locale == null || locale.isBlank() ? null : Languages.builtIn().code(locale));
        return new HtmlInfo(info, title(page, source));
    }

    /** The page's title without the outlet's name at its end. */
    private static @Nullable String title(Document page, @Nullable String source) {
        String shared = content(page, "meta[property=og:title]");
        String title = shared == null ? page.title().strip() : shared;
        int cut = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" \u2013 ")));
        boolean outlet = cut > 15
                && (title.charAt(cut + 1) == '|'
                        || source != null && title.substring(cut + 3).equalsIgnoreCase(source));
        String plain = outlet ? title.substring(0, cut).strip() : title;
        if (source != null
                && plain.length() > source.length() + 18
                && plain.regionMatches(true, 0, source, 0, source.length())) {
            String rest = plain.substring(source.length()).strip();
            boolean parted =
                    rest.startsWith("-") || rest.startsWith("|") || rest.startsWith(":") || rest.startsWith("\u2013");
            plain = parted ? rest.substring(1).strip() : plain;
        }
        return plain.isEmpty() ? null : plain;
    }

    /** With the title, and with what the first lines of the text say where the page's own data are silent. */
    DocumentInfo filled(@Nullable String shown, TextBuilder builder) {
        DocumentInfo all = new DocumentInfo(shown, null, null, null, null, null).orElse(info);
        int seen = 0;
        for (Block block : builder.blocks()) {
            if (seen++ > 8) {
                break;
            }
            String line = builder.textOf(block);
            DocumentInfo said = switch (block.kind()) {
                case HEADER_LINE ->
                    HeaderLines.keyed(line) == null ? HeaderLines.byline(line) : HeaderLines.keyed(line);
                case PARAGRAPH -> HeaderLines.dateline(line);
                case TITLE, HEADING, LIST_ITEM, TABLE_ROW, CAPTION, BOILERPLATE -> null;
            };
            all = said == null ? all : all.orElse(said);
            if (block.kind() == Block.Kind.PARAGRAPH) {
                break;
            }
        }
        return all;
    }

    private static @Nullable String first(Document page, String[] selectors) {
        for (String selector : selectors) {
            String content = content(page, selector);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static @Nullable String content(Document page, String selector) {
        Element element = page.selectFirst(selector);
        String content = element == null ? "" : element.attr("content").strip();
        return content.isEmpty() ? null : content;
    }

    private static @Nullable String group(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return value == null ? null : HeaderLines.day(value);
    }
}

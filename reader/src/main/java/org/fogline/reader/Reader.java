package org.fogline.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.attribution.DenialWords;
import org.fogline.reader.claim.ClaimAssembler;
import org.fogline.reader.claim.Headlines;
import org.fogline.reader.claim.UnreadFinder;
import org.fogline.reader.discourse.DatelineYear;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.Relevance;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.discourse.StoryDate;
import org.fogline.reader.discourse.StoryReader;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Chunker;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.TaggedSentence;
import org.fogline.reader.group.Tagger;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.lexicon.Beginnings;
import org.fogline.reader.mention.MembersOf;
import org.fogline.reader.mention.MentionFinder;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.NominalReader;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.mention.SentenceMentions;
import org.fogline.reader.relation.RelationFinder;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Sentences;
import org.fogline.reader.source.Block;
import org.fogline.reader.source.PlainBlocks;
import org.fogline.reader.source.SourceDocument;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents: text in, claims out. Immutable and safe for use by many threads; the same document gives the same
 * claims on any machine.
 */
public final class Reader {

    /** A longer line over a list is no heading. */
    private static final int SHORT_LINE = 14;

    /** Words before a country that is told of as a neighbour or a destination. */
    private static final Set<String> BESIDE = Set.of("for", "to", "towards", "toward", "neighbouring", "neighboring");

    /** So many lines over a text are asked who issued it. */
    private static final int LETTERHEAD = 6;

    private static final Set<String> SAID =
            Set.of("said", "say", "says", "told", "tell", "reported", "added", "counted", "estimated", "claimed");

    private final Knowledge knowledge;
    private final Sentences sentences;
    private final MentionFinder mentionFinder;
    private final Tagger tagger;
    private final NominalReader nominalReader;
    private final RelationFinder relations;
    private final Relevance relevance;

    public Reader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.sentences = new Sentences(knowledge.words());
        Beginnings beginnings = new Beginnings();
        this.mentionFinder = new MentionFinder(knowledge, beginnings);
        this.tagger = new Tagger(knowledge.words());
        this.nominalReader = new NominalReader(knowledge.words());
        this.relations = new RelationFinder(knowledge);
        this.relevance = new Relevance(knowledge);
        beginnings.add(Beginning.RELATION, relations::begins);
        beginnings.add(Beginning.DOMAIN, relevance::begins);
        beginnings.add(Beginning.DENIAL, DenialWords::begins);
    }

    /** A reader with the built-in knowledge. */
    public static Reader builtIn() {
        return new Reader(Knowledge.builtIn());
    }

    /** The version of the rules and of the built-in knowledge, kept with each claim. */
    public static String version() {
        return "0.1.0";
    }

    /** Whether the reader can read a language (ISO 639-1); a language that is not known is tried. */
    public static boolean knowsLanguage(@Nullable String language) {
        return language == null || language.equals("en");
    }

    /** The claims of a document of which only the plain text is known: each line is a paragraph, the first the title. */
    public Reading read(Document document) {
        return read(new SourceDocument(document, PlainBlocks.of(document.text())));
    }

    /** The claims of a document whose structure is known. */
    public Reading read(SourceDocument source) {
        List<Supplier<Reading>> parts = parts(source);
        if (parts.size() == 1) {
            return parts.get(0).get();
        }
        List<Claim> claims = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Supplier<Reading> part : parts) {
            Reading reading = part.get();
            claims.addAll(reading.claims());
            unread.addAll(reading.unread());
        }
        return new Reading(source.document(), claims, unread);
    }

    /**
     * The work of reading a document, in parts that together are its reading, in the order of the text. A report is one
     * part; a very long document has several, which may be read at the same time and need not be held together.
     */
    public List<Supplier<Reading>> parts(SourceDocument source) {
        Document document = source.document();
        if (!knowsLanguage(document.info().language())) {
            return List.of(() -> new Reading(document, List.of(), List.of()));
        }
        List<Supplier<Reading>> parts = new ArrayList<>();
        for (List<Block> blocks : LongDocuments.parts(document.text(), source.blocks())) {
            parts.add(() -> readPart(document, blocks));
        }
        return parts;
    }

    /** "near the Norland border", "a convoy heading for Norland": a country beside the one that is told of. */
    private static boolean isBeside(AnalysedSentence at, PlaceMention mention, Place place) {
        if (place.kind() != PlaceKind.COUNTRY) {
            return false;
        }
        String before = mention.first() > 0 ? at.word(mention.first() - 1) : "";
        String after = mention.end() < at.sentence().size() ? at.word(mention.end()) : "";
        return after.equals("border") || after.equals("frontier") || BESIDE.contains(before);
    }

    private Reading readPart(Document document, List<Block> blocks) {
        return readPart(document, blocks, (draft, claim) -> {});
    }

    /** Reads a document and hands on each claim with the draft of which it was made, for whoever fits weights to them. */
    public void read(SourceDocument source, BiConsumer<DraftClaim, Claim> taker) {
        readPart(source.document(), source.blocks(), taker);
    }

    private Reading readPart(Document document, List<Block> blocks, BiConsumer<DraftClaim, Claim> taker) {
        List<AnalysedSentence> analysed = analyse(document.text(), blocks);
        if (!relevance.isAboutConflict(analysed)) {
            return new Reading(document, List.of(), List.of());
        }
        LocalDate published = document.info().published();
        DocumentInfo info = published != null
                ? document.info()
                : document.info()
                        .orElse(new DocumentInfo(
                                null, DatelineYear.of(analysed, knowledge.actors()), null, null, null, null));
        SideResolver sides = new SideResolver(knowledge);
        sides.date(StoryDate.of(info.published(), analysed));
        sides.author(document.info().source());
        for (AnalysedSentence sentence : analysed) {
            sides.learn(sentence);
            for (PlaceMention mention : sentence.mentions().places()) {
                Place place = mention.place();
                if (place != null && !sides.isMedium(sentence, mention)) {
                    sides.voteCountry(place.country(), isBeside(sentence, mention, place) ? 1 : 2);
                }
            }
        }
        for (AnalysedSentence sentence : analysed) {
            if (!sentence.sentence().words().contains("\"")) {
                sentence.mentions().actors().forEach(sides::learnVoice);
            }
        }
        sides.learnSections(analysed);
        sides.letterhead(withHead(document.text(), blocks, analysed));
        sides.settleVoice();
        for (int index = 0; index < analysed.size(); index++) {
            AnalysedSentence sentence = analysed.get(index);
            boolean listed = sentence.sentence().kind() != Sentence.BlockKind.LIST_ITEM
                    && index + 1 < analysed.size()
                    && analysed.get(index + 1).sentence().kind() == Sentence.BlockKind.LIST_ITEM
                    && sentence.sentence().size() <= SHORT_LINE
                    && sentence.syntax().chunks().stream().noneMatch(VerbGroup.class::isInstance);
            boolean heading = listed
                    || sentence.sentence().kind() == Sentence.BlockKind.TITLE
                    || sentence.sentence().kind() == Sentence.BlockKind.HEADING
                    || sentence.sentence()
                            .words()
                            .get(sentence.sentence().size() - 1)
                            .equals(":");
            if (heading) {
                sides.lossesIn(sentence);
            }
            if (listed) {
                sides.listUnder(sentence);
            }
        }
        List<DraftClaim> drafts = new StoryReader(knowledge, sides, info, document.text(), analysed).read();
        ClaimAssembler assembler = new ClaimAssembler(sides, document.name(), document.text(), analysed);
        List<Claim> claims = new ArrayList<>();
        Map<DraftClaim, Claim> byDraft = new IdentityHashMap<>();
        for (DraftClaim draft : drafts) {
            DraftClaim disputed = draft.of();
            Claim of = disputed == null ? null : byDraft.get(disputed);
            Claim claim = of == null
                    ? assembler.assemble(draft)
                    : draft.blamed().isEmpty() ? assembler.dispute(draft, of) : assembler.blame(draft, of);
            if (claim != null) {
                byDraft.put(draft, claim);
                claims.add(claim);
                taker.accept(draft, claim);
                if (of == null) {
                    claims.addAll(assembler.amendments(draft, claim));
                }
            }
        }
        Headlines.join(claims, titleEnd(blocks));
        claims.addAll(relations.find(document.name(), document.text(), analysed, sides));
        claims.sort(Comparator.comparing((Claim claim) -> claim.quote().span()).thenComparing(Claim::id));
        return new Reading(
                document, claims, new UnreadFinder(knowledge.words()).find(document.text(), analysed, claims));
    }

    /** The sentences, and before them the lines over the text that are no headers with a key: "Voice of X, 0400 GMT, 3 May". */
    private List<AnalysedSentence> withHead(String text, List<Block> blocks, List<AnalysedSentence> analysed) {
        List<Block> head = new ArrayList<>();
        for (Block block : blocks) {
            boolean line = block.kind() == Block.Kind.HEADER_LINE
                    && !text.substring(block.span().start(), block.span().end()).contains(": ")
                    && head.size() < LETTERHEAD;
            if (line) {
                head.add(new Block(block.span(), Block.Kind.HEADING));
            }
        }
        if (head.isEmpty()) {
            return analysed;
        }
        List<AnalysedSentence> all = new ArrayList<>(analyse(text, head));
        all.addAll(analysed);
        return all;
    }

    private static int titleEnd(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .map(block -> block.span().end())
                .orElse(-1);
    }

    /** The sentences of a text with their mentions, groups and nominals. */
    public List<AnalysedSentence> analyse(String text, List<Block> blocks) {
        List<Sentence> found = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            Sentence.BlockKind kind = kind(block.kind());
            if (kind != null) {
                found.addAll(sentences.of(text, block.span(), index, kind));
            }
        }
        List<AnalysedSentence> analysed = new ArrayList<>();
        for (SentenceMentions mentions : mentionFinder.find(found)) {
            analysed.add(analyse(analysed.isEmpty() ? null : analysed.get(analysed.size() - 1), mentions));
        }
        return analysed;
    }

    private AnalysedSentence analyse(@Nullable AnalysedSentence before, SentenceMentions mentions) {
        Sentence sentence = mentions.sentence();
        @Nullable Tag[] given = MentionFinder.tags(mentions);
        tagCrowds(mentions, given);
        int[] timeAt = new int[sentence.size()];
        int[] timeEnd = new int[sentence.size()];
        java.util.Arrays.fill(timeAt, -1);
        for (int time = 0; time < mentions.times().size(); time++) {
            TimeMention mention = mentions.times().get(time);
            int end = endBeforeEvent(sentence, mention);
            timeAt[mention.firstToken()] = time;
            timeEnd[mention.firstToken()] = end;
            java.util.Arrays.fill(given, end, mention.endToken(), null);
        }
        TaggedSentence tagged = tagger.tag(sentence, given);
        List<Chunk> chunks = Chunker.chunks(
                tagged, timeAt, timeEnd, MentionFinder.nameEnds(mentions), MentionFinder.ageEnds(mentions));
        Syntax syntax = new Syntax(
                MembersOf.read(chunks, mentions), verb -> knowledge.words().speech(verb) != null);
        @Nullable Nominal[] nominals = nominalReader.read(mentions, syntax);
        int index = before == null ? 0 : before.index() + 1;
        return new AnalysedSentence(index, before, mentions, tagged, syntax, nominals);
    }

    /** Where the time ends in "three days of shelling", "the fifth day of a battle": what happened is no time. */
    private int endBeforeEvent(Sentence sentence, TimeMention time) {
        for (int of = time.firstToken() + 1; of < time.endToken(); of++) {
            if (!sentence.words().get(of).equals("of")) {
                continue;
            }
            for (int token = of + 1; token < time.endToken(); token++) {
                if (knowledge.words().events().nounAt(sentence.words(), token) != null) {
                    return of;
                }
            }
        }
        return time.endToken();
    }

    /** "witnesses told": a word for those who speak, before a verb of speech, is no verb. */
    private void tagCrowds(SentenceMentions mentions, @Nullable Tag[] given) {
        Sentence sentence = mentions.sentence();
        for (int token = 0; token + 1 < sentence.size(); token++) {
            if (!mentions.mayBegin(token, Beginning.SPEAKER)) {
                continue;
            }
            var hit = knowledge.speakers().longestMatch(sentence, token);
            boolean speaks = hit != null
                    && hit.to() == token + 1
                    && hit.values().get(0).countsAs() == SpeakerWord.CountsAs.UNNAMED
                    && SAID.contains(sentence.words().get(token + 1));
            if (speaks) {
                given[token] = Tag.NOUN;
            }
            if (hit != null && hit.to() > token + 2 && hit.to() <= sentence.size()) {
                for (int inside = token; inside < hit.to(); inside++) {
                    if (knowledge.words().verbAt(sentence.words(), inside) != null) {
                        // "a local elected official": the participle is part of what he is called
                        given[inside] = Tag.ADJECTIVE;
                    }
                }
            }
        }
    }

    private static Sentence.@Nullable BlockKind kind(Block.Kind kind) {
        return switch (kind) {
            case TITLE -> Sentence.BlockKind.TITLE;
            case HEADING -> Sentence.BlockKind.HEADING;
            case PARAGRAPH, CAPTION -> Sentence.BlockKind.PARAGRAPH;
            case LIST_ITEM, TABLE_ROW -> Sentence.BlockKind.LIST_ITEM;
            case HEADER_LINE, BOILERPLATE -> null;
        };
    }
}

package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;

/** Who speaks in a claim, and for whom. */
final class Voices {

    private final Actors actors;
    private final Map<String, Document> documents;

    Voices(Actors actors, Map<String, Document> documents) {
        this.actors = actors;
        this.documents = documents;
    }

    /** Who first said it, as far as the text tells: the last of the chain, else who published the document. */
    String speaker(Claim claim) {
        List<Attribution> chain = claim.attribution();
        return chain.isEmpty()
                ? publisher(claim.document())
                : chain.get(chain.size() - 1).source();
    }

    /** The account to which the speaker belongs: all outlets of one owner are one account. */
    String account(Claim claim) {
        return accountOf(speaker(claim));
    }

    /** The account to which a source belongs. */
    String accountOf(String source) {
        return actors.accountOf(source);
    }

    /** Who passes it on to the reader before the first speaker, nearest first; empty if the speaker is heard directly. */
    List<String> relayedBy(Claim claim) {
        List<Attribution> chain = claim.attribution();
        if (chain.isEmpty()) {
            return List.of();
        }
        List<String> relays = new ArrayList<>();
        String publisher = publisher(claim.document());
        String speaker = speaker(claim);
        if (!actors.sameName(publisher, speaker)) {
            relays.add(publisher);
        }
        for (Attribution relay : chain.subList(0, chain.size() - 1)) {
            if (!relays.contains(relay.source())) {
                relays.add(relay.source());
            }
        }
        return relays;
    }

    /** Who published the document, else its author, else its name. */
    String publisher(String document) {
        Document found = documents.get(document);
        DocumentInfo info = found == null ? DocumentInfo.UNKNOWN : found.info();
        String source = info.source() != null ? info.source() : info.author();
        return source == null ? document : canonical(source);
    }

    private String canonical(String source) {
        return actors.byName(source).map(Actor::name).orElse(source);
    }

    /** The sides of a loss as belligerents: units count as the side to which they belong; "" if none is said. */
    String belligerents(List<String> sides) {
        return String.join(
                " and ",
                sides.stream().map(this::belligerent).distinct().sorted().toList());
    }

    private String belligerent(String side) {
        return actors.byName(side)
                .map(actor -> actors.belligerentOf(actor).name())
                .orElse(side);
    }

    /** Who owns the source, or null if nobody is known to. */
    @Nullable
    String owner(String source) {
        String account = accountOf(source);
        return actors.sameName(account, source) ? null : account;
    }

    /** What kind of source it is, in words, or null if it is not known. */
    @Nullable
    String kind(String source) {
        return actors.byName(source)
                .map(Actor::kind)
                .map(kind -> kind.code().replace('-', ' '))
                .orElse(null);
    }
}

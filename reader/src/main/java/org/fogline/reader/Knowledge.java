package org.fogline.reader;

import java.util.concurrent.CompletableFuture;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.actor.Belligerents;
import org.fogline.knowledge.actor.Countries;
import org.fogline.knowledge.actor.Enmities;
import org.fogline.knowledge.actor.GenericActors;
import org.fogline.knowledge.actor.PeopleNouns;
import org.fogline.knowledge.actor.Perspective;
import org.fogline.knowledge.actor.Speakers;
import org.fogline.knowledge.materiel.MaterielIndex;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.word.Words;

/** All that the reader knows before it reads, loaded once and shared by all threads. */
public record Knowledge(
        Words words,
        Actors actors,
        GenericActors generics,
        Belligerents belligerents,
        Enmities enmities,
        Perspective perspective,
        Countries countries,
        PeopleNouns people,
        Speakers speakers,
        MaterielIndex materiel,
        Gazetteer gazetteer) {

    /** The built-in knowledge; the gazetteer, half of the work, is loaded beside the rest. */
    public static Knowledge builtIn() {
        CompletableFuture<Gazetteer> gazetteer = CompletableFuture.supplyAsync(Gazetteer::builtIn);
        Actors actors = Actors.builtIn();
        return new Knowledge(
                Words.builtIn(),
                actors,
                GenericActors.builtIn(),
                Belligerents.builtIn(),
                Enmities.builtIn(actors),
                Perspective.builtIn(actors),
                Countries.builtIn(),
                PeopleNouns.builtIn(),
                Speakers.builtIn(),
                MaterielIndex.builtIn(),
                gazetteer.join());
    }

    /** The same with other places. */
    public Knowledge withPlaces(Gazetteer places) {
        return new Knowledge(
                words,
                actors,
                generics,
                belligerents,
                enmities,
                perspective,
                countries,
                people,
                speakers,
                materiel,
                places);
    }
}

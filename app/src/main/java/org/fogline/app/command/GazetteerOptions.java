package org.fogline.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.text.BuiltInFiles;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.ledger.ReaderVersion;
import org.fogline.model.ClaimIds;
import org.fogline.reader.Knowledge;
import org.fogline.reader.Reader;
import picocli.CommandLine.Option;

/** Places of the user's own, over those that the program knows: GeoNames country files and tables. */
final class GazetteerOptions {

    /** So many digits of a file's hash tell in a case which file was used. */
    private static final int DIGITS = 12;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "Places of your own: a country file of GeoNames (SY.txt), or a CSV file with the columns name, "
                            + "lat, lon or those of places/supplement.csv. What it says of a place that is known already counts. "
                            + "May be given several times.")
    private List<Path> files = new ArrayList<>();

    /**
     * The gazetteer with these places.
     *
     * @throws CommandFailure naming the file and the line that is wrong
     */
    Gazetteer gazetteer() {
        Gazetteer gazetteer = Gazetteer.builtIn();
        try {
            for (Path file : files) {
                gazetteer = gazetteer.with(file);
            }
        } catch (KnowledgeException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
        return gazetteer;
    }

    /** A reader that knows these places. */
    Reader reader() {
        return files.isEmpty()
                ? Reader.builtIn()
                : new Reader(Knowledge.builtIn().withPlaces(gazetteer()));
    }

    /** Looks over the files before anything is read with them. */
    void check() {
        if (!files.isEmpty()) {
            gazetteer();
        }
    }

    /** The version of the reader and of what it knows; files of the user and edited tables are told by their hashes. */
    ReaderVersion version() {
        StringBuilder knowledge = new StringBuilder(builtInVersion().knowledge());
        for (Path file : files) {
            try {
                String hash = ClaimIds.sha256(Files.readAllBytes(file));
                knowledge.append('+').append(file.getFileName()).append(':').append(hash, 0, DIGITS);
            } catch (IOException exception) {
                throw new CommandFailure(file + ": cannot be read (" + exception.getMessage() + ")", exception);
            }
        }
        return new ReaderVersion(Reader.version(), knowledge.toString());
    }

    /** The version without places of the user's own. */
    static ReaderVersion builtInVersion() {
        String edited = BuiltInFiles.fingerprint();
        return new ReaderVersion(
                Reader.version(),
                Reader.version() + (edited.isEmpty() ? "" : "+tables:" + edited.substring(0, DIGITS)));
    }
}

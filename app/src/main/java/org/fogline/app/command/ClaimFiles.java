package org.fogline.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;

/** Files of claims in the claim format. */
final class ClaimFiles {

    private ClaimFiles() {}

    /** The number of lines of a file, without reading them as claims; 0 for what can be read only once. */
    static long count(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        // As bytes that are each a letter: what is no UTF-8 is told of by the reading.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException exception) {
            throw new CommandFailure(file + ": cannot be read (" + exception.getMessage() + ")", exception);
        }
    }

    /**
     * The claims of a file.
     *
     * @throws CommandFailure naming the file and, where it is no claim, the line
     */
    static List<Claim> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ClaimJson.readAll(reader);
        } catch (ClaimFormatException exception) {
            throw new CommandFailure(file + ": " + exception.getMessage(), exception);
        } catch (NoSuchFileException exception) {
            throw new CommandFailure(file + ": there is no such file", exception);
        } catch (CharacterCodingException exception) {
            throw new CommandFailure(file + ": not UTF-8", exception);
        } catch (IOException exception) {
            throw new CommandFailure(file + ": cannot be read (" + exception.getMessage() + ")", exception);
        }
    }
}

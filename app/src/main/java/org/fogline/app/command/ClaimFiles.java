package org.fogline.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;

/** Files of claims in the claim format. */
final class ClaimFiles {

    private ClaimFiles() {}

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

package org.fogline.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline sign}: signs the head of a case. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Signs the last entry of a case, and with it all before, with an Ed25519 key. 'fogline verify' checks it.",
            "The key file is made, readable by you alone, if it is not there."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fogline sign war.fogline --key ~/fogline.key"})
final class SignCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path key;

    @Option(names = "--author", paramLabel = "NAME", description = "Who signs; default: the user of the machine.")
    private @Nullable String author;

    @Override
    public Integer call() {
        CaseOptions options = author == null ? CaseOptions.defaults() : CaseOptions.by(author);
        try (CaseFile file = CaseFile.open(location, options)) {
            file.sign(keys());
            spec.commandLine()
                    .getErr()
                    .println("signed entry " + file.head().sequence() + ", "
                            + file.head().hash());
        }
        return ExitCode.OK;
    }

    private KeyPair keys() {
        try {
            if (!Files.exists(key)) {
                return make();
            }
            List<String> lines = Files.readAllLines(key);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            Base64.Decoder decoder = Base64.getDecoder();
            if (lines.size() != 2) {
                throw new CommandFailure(key + ": not a key that fogline made");
            }
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException exception) {
            throw new CommandFailure(key + ": no key can be read (" + exception.getMessage() + ")", exception);
        }
    }

    private KeyPair make() throws IOException, GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        String lines = encoder.encodeToString(made.getPrivate().getEncoded()) + "\n"
                + encoder.encodeToString(made.getPublic().getEncoded()) + "\n";
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(key, lines, StandardCharsets.US_ASCII);
        spec.commandLine().getErr().println("made the key " + key);
        return made;
    }
}

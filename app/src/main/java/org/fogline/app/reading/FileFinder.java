package org.fogline.app.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files that a command line means: those that it names, and in directories all that are reports. */
public final class FileFinder {

    private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "pdf", "docx");

    private FileFinder() {}

    /**
     * A file to read, or one that cannot be.
     *
     * @param path the file
     * @param reason why it cannot be read; empty if nothing is known against it
     */
    public record Found(Path path, String reason) {
        /** Whether the file may be tried. */
        public boolean isFine() {
            return reason.isEmpty();
        }
    }

    /**
     * The files in a fixed order: as named, and those of a directory by their path. In directories only reports are
     * taken: the endings .txt, .html, .htm, .pdf and .docx, but no hidden file and no README.
     */
    public static List<Found> find(List<Path> named) {
        List<Found> found = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                found.addAll(inside(path));
            } else {
                found.add(new Found(path, ""));
            }
        }
        return found;
    }

    private static List<Found> inside(Path directory) {
        List<Found> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path here, BasicFileAttributes attributes) {
                            return !here.equals(directory) && isHidden(here)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && isReport(file)) {
                                found.add(new Found(file, ""));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException exception) {
                            found.add(new Found(file, reason(exception)));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException exception) {
            found.add(new Found(directory, reason(exception)));
        }
        found.sort(Comparator.comparing(one -> one.path.toString().replace('\\', '/')));
        return found;
    }

    private static String reason(IOException exception) {
        if (exception instanceof AccessDeniedException) {
            return "may not be opened by this user";
        }
        return exception instanceof FileSystemLoopException
                ? "is a link to a directory that it lies in"
                : "cannot be opened (" + exception.getMessage() + ")";
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || name.toUpperCase(Locale.ROOT).startsWith("README")) {
            return false;
        }
        return ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}

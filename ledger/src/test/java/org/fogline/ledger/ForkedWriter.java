package org.fogline.ledger;

import java.util.List;

/**
 * Writes into a case until it is done or killed, and says on standard output what is confirmed. Arguments: the case, the
 * name of the writer, how many documents or decisions, and what it does: read, decide (on what is there), or both.
 */
final class ForkedWriter {

    private ForkedWriter() {}

    public static void main(String[] arguments) {
        String writer = arguments[1];
        int many = Integer.parseInt(arguments[2]);
        try (CaseFile file = CaseFile.open(arguments[0], CaseOptions.by(writer))) {
            System.out.println("ready");
            for (int number = 0; number < many; number++) {
                switch (arguments[3]) {
                    case "read" -> read(file, writer, number);
                    case "decide" -> decide(file, writer, number);
                    case "both" -> {
                        if (read(file, writer, number)) {
                            accept(
                                    file,
                                    Samples.claims(writer + number, text(writer, number))
                                            .get(0)
                                            .id(),
                                    "seen");
                        }
                    }
                    default -> throw new IllegalArgumentException(arguments[3]);
                }
            }
            System.out.println("done");
        } catch (CaseException exception) {
            System.out.println("failed " + exception.getMessage());
        }
    }

    /** Reads a document, unless the case has it; whether it was new. */
    private static boolean read(CaseFile file, String writer, int number) {
        String text = text(writer, number);
        String name = writer + number;
        Recorded recorded = file.record(
                Samples.document(name, text, Samples.info("Herald", "2018-05-10")),
                Samples.bytes(text),
                Samples.VERSION,
                Samples.claims(name, text),
                List.of());
        System.out.println("document " + recorded.sha256());
        return recorded.isNew();
    }

    private static void accept(CaseFile file, String claim, String reason) {
        System.out.println("decision " + file.decide(new Decision.Accept(claim, reason)) + " " + reason);
    }

    /** Accepts, rejects, corrects and undoes in turn. */
    private static void decide(CaseFile file, String writer, int number) {
        String claim = Samples.claims("first", Samples.FIRST).get(number % 3).id();
        String reason = "step " + number + " of " + writer;
        switch (number % 4) {
            case 0 -> accept(file, claim, reason);
            case 1 -> System.out.println("decision " + file.decide(new Decision.Reject(claim, reason)) + " " + reason);
            case 2 -> {
                String grade = String.valueOf(1 + number % 6);
                long entry = file.decide(new Decision.GradeClaim(claim, grade, reason));
                System.out.println("decision " + entry + " " + reason);
            }
            default -> {
                long undone = file.undo(null);
                System.out.println("decision " + file.head().sequence() + " undid step " + undone);
            }
        }
    }

    static String text(String writer, int number) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 20; line++) {
            text.append("Red said, so ")
                    .append(writer)
                    .append(", that ")
                    .append(number % 50)
                    .append(" men fell in the north")
                    .append(" again".repeat(line))
                    .append(number % 2 == 0 ? " there" : "")
                    .append(" of ")
                    .append(Character.toString('a' + number % 26).repeat(1 + number / 26))
                    .append(".\n");
        }
        return text.toString();
    }
}

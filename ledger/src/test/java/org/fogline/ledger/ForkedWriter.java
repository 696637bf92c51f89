package org.fogline.ledger;

import java.util.List;

/**
 * Writes into a case until it is done or killed, and says on standard output what is confirmed. Arguments: the case, the
 * name of the writer, the number of documents.
 */
final class ForkedWriter {

    private ForkedWriter() {}

    public static void main(String[] arguments) {
        String writer = arguments[1];
        int documents = Integer.parseInt(arguments[2]);
        try (CaseFile file = CaseFile.open(arguments[0], CaseOptions.by(writer))) {
            System.out.println("ready");
            for (int number = 0; number < documents; number++) {
                String text = text(writer, number);
                String name = writer + number;
                Recorded recorded = file.record(
                        Samples.document(name, text, Samples.info("Herald", "2018-05-10")),
                        Samples.bytes(text),
                        Samples.VERSION,
                        Samples.claims(name, text),
                        List.of());
                System.out.println("document " + recorded.sha256());
                if (recorded.isNew()) {
                    String claim = Samples.claims(name, text).get(0).id();
                    System.out.println("decision " + file.decide(new Decision.Accept(claim, "seen")));
                }
            }
            System.out.println("done");
        } catch (CaseException exception) {
            System.out.println("failed " + exception.getMessage());
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

package org.fogline.reader.group;

import org.fogline.knowledge.word.Verb;

/**
 * A verb with its auxiliaries and adverbs: "had been killed", "to capture", "destroying".
 *
 * @param first the first token
 * @param end the token after the last
 * @param main the token of the main verb
 * @param verb the main verb
 * @param form how it stands in its clause
 * @param passive whether its subject suffers
 * @param negated whether it is denied
 * @param modal the folded modal verb ("will", "could"), or empty
 * @param alone whether nothing but adverbs stands before the main verb: "killed", "seriously wounded"
 */
public record VerbGroup(
        int first,
        int end,
        int main,
        Verb verb,
        Form form,
        boolean passive,
        boolean negated,
        String modal,
        boolean alone)
        implements Chunk {

    /** How a verb group stands in its clause. */
    public enum Form {
        FINITE,
        INFINITIVE,
        /** "killing six", "having killed". */
        ING,
        /** A bare participle, which may be a reduced relative clause ("soldiers killed in") or a headline's verb. */
        PARTICIPLE
    }

    public String base() {
        return verb.base();
    }

    public boolean isFinite() {
        return form == Form.FINITE;
    }
}

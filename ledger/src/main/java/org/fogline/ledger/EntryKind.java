package org.fogline.ledger;

import org.fogline.model.Coded;

/** What an entry brings into the case. */
public enum EntryKind implements Coded {
    /** The beginning: the format and the case's key. */
    CASE,
    /** A document: its original bytes, its plain text and what is known of it. */
    DOCUMENT,
    /** Another plain text of a document that is there, by another reader. */
    TEXT,
    /** A document was read: by what, what went unread, and which claims are no longer found. */
    READING,
    /** More of what a reading did not take up, where that is very much. */
    UNREAD,
    /** A claim that a reading found. */
    CLAIM,
    /** An analyst's decision. */
    DECISION,
    /** A decision is undone. */
    UNDO,
    /** An undone decision is done again. */
    REDO,
    /** After a reading: where decisions stand now. */
    ANCHOR,
    /** Where places are, as a gazetteer has it. */
    PLACES
}

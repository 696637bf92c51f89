package org.fogline.ledger;

import java.time.Instant;

/**
 * One step of a case's history.
 *
 * @param entry the number of its entry
 * @param time when, UTC
 * @param author who
 * @param words what was done, as a sentence without its subject ("rejected the claim …")
 * @param active false for a decision that is undone
 */
public record HistoryStep(long entry, Instant time, String author, String words, boolean active) {}

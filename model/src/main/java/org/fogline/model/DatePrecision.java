package org.fogline.model;

/**
 * How well the day is known: a day, a range, a month, a year; {@code BEFORE}, known only to end by a day; {@code AFTER},
 * known only to begin at a day; {@code UNKNOWN}.
 */
public enum DatePrecision implements Coded {
    DAY,
    RANGE,
    MONTH,
    YEAR,
    BEFORE,
    AFTER,
    UNKNOWN
}

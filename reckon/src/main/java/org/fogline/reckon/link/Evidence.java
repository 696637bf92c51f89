package org.fogline.reckon.link;

/**
 * One reason for or against a link.
 *
 * @param words the reason in words
 * @param weight log-odds: above 0 for the link, below 0 against it
 */
public record Evidence(String words, double weight) {}

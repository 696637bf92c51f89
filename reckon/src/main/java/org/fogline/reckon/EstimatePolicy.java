package org.fogline.reckon;

import java.util.Locale;

/** How low, best and high are made from what several accounts allow: a named rule that the user switches, never a truth. */
public enum EstimatePolicy {
    UCDP_LIKE(
            "third-party figures make low and best (best: their median), and self-serving claims reach only high; a party's"
                    + " own admission counts like a third party's"),
    CONSERVATIVE("the lowest figure of any account is low, best and high alike; high is open where it is only a least"),
    RANGE("the lowest of all to the highest of all; no best");

    private final String rule;

    EstimatePolicy(String rule) {
        this.rule = rule;
    }

    /** The rule in words. */
    public String rule() {
        return rule;
    }

    /** The name on the command line: {@code ucdp-like}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

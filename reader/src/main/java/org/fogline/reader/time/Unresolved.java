package org.fogline.reader.time;

import java.util.Optional;

/** Words of time that give no days in any context ("recently", "04/05/2018" which may be April or May). */
record Unresolved(String why) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        return Optional.empty();
    }
}

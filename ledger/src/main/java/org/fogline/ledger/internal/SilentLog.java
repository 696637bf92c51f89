package org.fogline.ledger.internal;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Keeps Flyway from writing to the console; what fails comes as an exception. */
public final class SilentLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> of) {
        return new Nothing();
    }

    private static final class Nothing implements Log {
        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception exception) {}

        @Override
        public void notice(String message) {}
    }
}

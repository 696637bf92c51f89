package org.fogline.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints. */
final class Version implements IVersionProvider {

    static final String FOGLINE = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"fogline " + FOGLINE, "Java ${java.version} (${java.vendor})"};
    }
}

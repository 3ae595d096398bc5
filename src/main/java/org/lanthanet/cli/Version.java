package org.lanthanet.cli;

import picocli.CommandLine.IVersionProvider;

/** Version of the program, of the Java it runs on, and of Neo4j inside it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "lanthanet " + (version == null ? "(development)" : version), "Java " + System.getProperty("java.version")
        };
    }
}

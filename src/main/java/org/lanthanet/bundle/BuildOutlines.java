package org.lanthanet.bundle;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Rebuilds the outlines of countries from Natural Earth and refreshes the descriptor of the data package.
 *
 * <p>Run as {@code mvn -q compile exec:java -Dexec.mainClass=org.lanthanet.bundle.BuildOutlines -Dexec.args="ATLAS_DIR
 * import"}, where the directory holds {@code countries-50m.json} and {@code countries-10m.json} of the npm package
 * world-atlas. Prints what became of the polygons read. The same files give the same bytes.
 */
public final class BuildOutlines {
    private BuildOutlines() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: BuildOutlines ATLAS_DIR TARGET_DIR");
        }
        System.out.println(run(Path.of(args[0]), Path.of(args[1])));
    }

    static String run(Path atlas, Path bundle) throws IOException {
        Accounting accounting = new OutlinesTable(bundle)
                .write(bundle, atlas.resolve("countries-50m.json"), atlas.resolve("countries-10m.json"));
        new DataPackage(bundle).refresh();
        return accounting.line();
    }
}

package org.lanthanet.source.formats;

/** What tables of our own look like: one to fill in, and each column in words. */
public final class Templates {
    private Templates() {}

    /**
     * A header and two example rows, as a file that imports.
     *
     * @throws IllegalArgumentException if the format is not our own
     */
    public static String template(Format format) {
        return switch (format) {
            case DECLARATIONS -> """
                year,exporter,importer,hs,side,value_usd,gross_tonnes,mass_status,valuation
                2023,AUS,MYS,253090,export,52000000,24000,declared,fob
                2023,AUS,MYS,253090,import,56500000,,,cif
                """;
            case FLOWS -> """
                year,exporter,importer,stage,reo_tonnes,value_usd
                2023,AUS,MYS,ore,9100,52000000
                2023,MYS,JPN,compound,4300.5,
                """;
            case PRODUCTION -> """
                year,country,stage,reo_tonnes,status
                2023,AUS,ore,16000,reported
                2023,MYS,compound,12500,estimated
                """;
            default -> throw notOurs(format);
        };
    }

    /**
     * Each column with its unit and rule, one a line.
     *
     * @throws IllegalArgumentException if the format is not our own
     */
    public static String describe(Format format) {
        return switch (format) {
            case DECLARATIONS -> """
                What customs declared: a row for each year, pair, code and side.
                  year          calendar year, 1900 to 2100
                  exporter      country of the exporter, three-letter ISO code
                  importer      country of the importer, three-letter ISO code
                  hs            Harmonized System code of 4 or 6 digits, no dots; other codes than those of rare earths are skipped
                  side          who declared: export, import, or both where the two are reconciled already
                  value_usd     value in US dollars; may be empty
                  gross_tonnes  weight of the goods in tonnes, not of the oxide in them; may be empty, 0 beside a value is unknown
                  mass_status   optional: declared (default), estimated, or missing
                  valuation     optional: fob (default), cif (default of imports), or customs
                At least one of value_usd and gross_tonnes is needed.
                """;
            case FLOWS -> """
                Flows already settled: a row for each year, pair and stage.
                  year          calendar year, 1900 to 2100
                  exporter      country of the exporter, three-letter ISO code
                  importer      country of the importer, three-letter ISO code
                  stage         ore, compound, metal, magnet or product
                  reo_tonnes    rare-earth-oxide equivalent in tonnes; 0 says that nothing was traded
                  value_usd     optional: value free on board in US dollars
                """;
            case PRODUCTION -> """
                Production: a row for each year, country and stage.
                  year          calendar year, 1900 to 2100
                  country       three-letter ISO code, WLD for the world total
                  stage         ore (mine production), compound, metal, magnet or product
                  reo_tonnes    rare-earth-oxide equivalent in tonnes; 0 says that nothing was produced
                  status        optional: reported (default), estimated or revised
                """;
            default -> throw notOurs(format);
        };
    }

    private static IllegalArgumentException notOurs(Format format) {
        return new IllegalArgumentException("format " + format + " is not our own");
    }
}

package org.lanthanet.source.published;

import org.lanthanet.model.Dataset;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/** Datasets of publishers in the edition of the file at hand. */
final class Datasets {
    private Datasets() {}

    /** What the file says of its release, or its fingerprint if it says nothing. */
    static String edition(SourceFile file, String stated) {
        return stated.isEmpty()
                ? "file "
                        + file.sha256().substring(0, Math.min(12, file.sha256().length()))
                : stated;
    }

    /** A survey's dataset: one of {@code sources.csv}, or the like of it for another year. */
    static Dataset survey(SurveyEdition survey, String model, SourceFile file, ReferenceTables tables) {
        String edition = edition(file, survey.edition());
        if (tables.sources().containsKey(survey.id())) {
            return tables.source(survey.id(), edition);
        }
        Dataset like = tables.source(model, edition);
        String modelYear = model.substring(model.lastIndexOf('-') + 1);
        return new Dataset(
                survey.id(),
                like.title().replace(modelYear, Integer.toString(survey.year())),
                like.publisher(),
                edition,
                like.licence(),
                like.url());
    }
}

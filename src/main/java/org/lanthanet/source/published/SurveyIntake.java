package org.lanthanet.source.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;

/** Keeps a survey's figures until the file has said which edition it is, then hands them to the intake. */
final class SurveyIntake implements Records<SurveyEntry> {
    private static final String USA = "USA";

    private record Kept(Place place, SurveyEntry entry) {}

    private final Intake intake;
    private final Function<String, Optional<String>> countries;
    private final String rule;
    private final List<Kept> kept = new ArrayList<>();

    /**
     * @param countries our code of a country in the survey's file
     * @param rule what to say of one that is unknown
     */
    SurveyIntake(Intake intake, Function<String, Optional<String>> countries, String rule) {
        this.intake = intake;
        this.countries = countries;
        this.rule = rule;
    }

    @Override
    public void take(Place place, SurveyEntry entry) {
        kept.add(new Kept(place, entry));
    }

    @Override
    public void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd) {
        intake.reject(place, column, value, rule, valueUsd);
    }

    @Override
    public void skip(String reason, long records) {
        intake.skip(reason, records);
    }

    /** Hands everything on as records of this dataset. */
    void handOn(Dataset dataset) {
        intake.dataset(dataset);
        for (Kept record : kept) {
            try {
                handOn(record, dataset.id());
            } catch (IllegalArgumentException e) {
                intake.reject(record.place(), "row", record.entry().toString(), String.valueOf(e.getMessage()), null);
            }
        }
    }

    private void handOn(Kept record, String dataset) {
        if (record.entry() instanceof TotalEntry t) {
            intake.accept(
                    record.place(),
                    new PublishedTotal(
                            t.year(), USA, t.item(), t.form(), t.reoTonnes().doubleValue(), t.status(), dataset));
        } else if (record.entry() instanceof ProductionEntry p) {
            Optional<String> country = countries.apply(p.country());
            if (country.isEmpty()) {
                intake.reject(record.place(), "country", p.country(), rule, null);
            } else {
                intake.accept(
                        record.place(),
                        new Production(
                                p.year(),
                                country.get(),
                                p.stage(),
                                p.reoTonnes().doubleValue(),
                                p.status(),
                                dataset));
            }
        }
    }
}

package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lanthanet.model.CountryOutline;
import org.lanthanet.model.CountryOutline.Position;

/**
 * The land of all countries as a map draws it, and where each country is: the centroid of its largest piece of land, or its
 * place if it is too small to draw. Borders are those of the outlines' source.
 */
public final class Outlines {
    /** The name charts know the map by. */
    public static final String MAP = "world";

    /** Pieces of land that are not seen on a map of the world need a mark, square degrees. */
    private static final double SMALL = 1;

    private final Map<String, List<List<List<List<Number>>>>> polygons = new TreeMap<>();
    private final Map<String, Position> places = new TreeMap<>();
    private final Map<String, Double> areas = new TreeMap<>();

    /** @param outlines rings of a country in the order of their parts */
    public Outlines(Collection<CountryOutline> outlines) {
        outlines.forEach(this::add);
    }

    private void add(CountryOutline outline) {
        String feature = outline.iso3() == null ? outline.name() : outline.iso3();
        if (outline.iso3() != null && outline.part() == 1 && outline.ring() == 1) {
            places.put(feature, Centroid.of(outline.positions()));
            areas.put(feature, Centroid.area(outline.positions()));
        }
        if (!outline.isPlace()) {
            List<List<List<List<Number>>>> parts = polygons.computeIfAbsent(feature, f -> new ArrayList<>());
            if (outline.ring() == 1) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(closed(outline.positions()));
        }
    }

    private static List<List<Number>> closed(List<Position> positions) {
        List<List<Number>> ring = new ArrayList<>();
        positions.forEach(p -> ring.add(pair(p)));
        ring.add(ring.get(0));
        return ring;
    }

    private static List<Number> pair(Position position) {
        return List.of(Figures.decimals(position.longitude(), 1), Figures.decimals(position.latitude(), 1));
    }

    /**
     * The land as a GeoJSON feature collection; the property {@code name} of a feature is the country's iso3, or the source's
     * name of land without one.
     */
    public Map<String, Object> geoJson() {
        List<Map<String, Object>> features = new ArrayList<>();
        polygons.forEach((name, parts) -> {
            Map<String, Object> geometry = new LinkedHashMap<>();
            geometry.put("type", "MultiPolygon");
            geometry.put("coordinates", parts);
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("properties", Map.of("name", name));
            feature.put("geometry", geometry);
            features.add(feature);
        });
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    /** Where a country is. */
    public Optional<Position> findPlace(String iso3) {
        return Optional.ofNullable(places.get(iso3));
    }

    /** Codes of the countries that have a place. */
    public Set<String> codes() {
        return Set.copyOf(places.keySet());
    }

    /** Whether a country's largest piece of land can hardly be seen. */
    boolean isSmall(String iso3) {
        return areas.getOrDefault(iso3, 0.0) < SMALL;
    }
}

package org.lanthanet.store.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.NamedQuery.Parameter;

/**
 * Queries as favourites of Neo4j Browser, in a folder for each topic. Their ids begin with {@value #PREFIX}, by which they are
 * told from the user's own.
 *
 * @param folders the topics that have a query, in the order of {@link NamedQueries#TOPICS}
 * @param documents the queries, each with the id of its folder
 */
record Favourites(List<Folder> folders, List<Document> documents) {
    static final String PREFIX = "lanthanet-";

    private static final int LINE = 100;

    /** A folder, as Browser keeps it. */
    record Folder(String id, String name) {}

    /** A favourite, as Browser keeps it: its first line, a comment, is its name. */
    record Document(String id, String folder, String content) {}

    static Favourites of(Collection<NamedQuery> queries) {
        List<Folder> folders = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<String> topics = new ArrayList<>(NamedQueries.TOPICS);
        queries.stream().map(NamedQuery::topic).filter(t -> !topics.contains(t)).forEach(topics::add);
        for (int i = 0; i < topics.size(); i++) {
            String topic = topics.get(i);
            Folder folder = new Folder(PREFIX + "topic-" + (i + 1), topic);
            List<Document> inside = queries.stream()
                    .filter(q -> q.topic().equals(topic))
                    .map(q -> new Document(PREFIX + q.name(), folder.id(), content(q)))
                    .toList();
            if (!inside.isEmpty()) {
                folders.add(folder);
                documents.addAll(inside);
            }
        }
        return new Favourites(List.copyOf(folders), List.copyOf(documents));
    }

    private static String content(NamedQuery query) {
        StringBuilder text = new StringBuilder();
        comment(text, query.title());
        comment(text, query.description());
        if (query.after() != null) {
            comment(text, "Needs what '" + query.after() + "' writes.");
        }
        for (Parameter parameter : query.parameters()) {
            comment(text, parameter.name() + " is " + parameter.literal() + " here: " + parameter.meaning());
        }
        return text.append(query.written()).toString();
    }

    /** Comments of a line each, broken between words; the first of a text stands alone as it is the name. */
    private static void comment(StringBuilder text, String words) {
        int width = 0;
        boolean name = text.isEmpty();
        text.append("//");
        for (String word : words.strip().split("\\s+")) {
            if (!name && width + word.length() > LINE) {
                text.append("\n//  ");
                width = 0;
            }
            text.append(' ').append(word);
            width += word.length() + 1;
        }
        text.append('\n');
    }
}

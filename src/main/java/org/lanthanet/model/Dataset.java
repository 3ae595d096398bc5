package org.lanthanet.model;

/**
 * A published table in one edition: what a figure is quoted from.
 *
 * @param id short name, unique
 * @param title what it is
 * @param publisher who answers for it
 * @param edition release, version or date of retrieval
 * @param licence terms it may be used under
 * @param url where it can be had
 */
public record Dataset(String id, String title, String publisher, String edition, String licence, String url) {
    public Dataset {
        Check.text("id", id);
        Check.text("title", title);
        Check.text("publisher", publisher);
        Check.text("edition", edition);
        Check.text("licence", licence);
    }
}

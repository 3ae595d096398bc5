package org.lanthanet.model;

/**
 * A traded good by its Harmonized System code.
 *
 * @param hs code, 4 or 6 digits
 * @param name goods
 * @param stage stage they typically stand at; stage rules decide
 * @param role whether trade at that stage is known only where this code is covered
 */
public record Product(String hs, String name, Stage stage, Role role) {
    /** What a code is to its stage. */
    public enum Role {
        /** The goods the stage is of: where the code is not covered the stage is not known. */
        MAIN,
        /** A branch beside them, counted where it is declared and not asked for where it is not. */
        SIDE
    }

    public Product {
        Check.hs(hs);
        Check.text("name", name);
    }
}

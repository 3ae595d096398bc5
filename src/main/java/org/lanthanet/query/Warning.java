package org.lanthanet.query;

/**
 * What the server had to say about a query it ran, such as a property nothing has.
 *
 * @param line line of the query, from 1; 0 if it speaks of no place
 * @param column column of the line, from 1; 0 if it speaks of no place
 * @param text what it says, in one line
 */
public record Warning(int line, int column, String text) {}

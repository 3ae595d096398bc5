/** What the Cypher library answers: questions, claims and checks as tables, and their pages. */
@NullMarked
package org.lanthanet.report.library;

import org.jspecify.annotations.NullMarked;

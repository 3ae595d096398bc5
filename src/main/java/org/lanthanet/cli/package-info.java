/** The command line: one class a command, shared options as mixins, one place that turns errors into exit codes. */
@NullMarked
package org.lanthanet.cli;

import org.jspecify.annotations.NullMarked;

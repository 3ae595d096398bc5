/** Balances of a stage: production, imports, exports, use, what no register knows, and stocks. */
@NullMarked
package org.lanthanet.report.balance;

import org.jspecify.annotations.NullMarked;

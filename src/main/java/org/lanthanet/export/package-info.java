/**
 * Trade and measures as other programs read them: {@link org.lanthanet.export.TradeExport} is what is exported,
 * {@link org.lanthanet.export.ExportFormat} how. Graph formats hold links, each with a weight; tables hold every flow, known or
 * not. Each says what its weight is and which sources it rests on. Knows no database and prints nothing.
 */
@NullMarked
package org.lanthanet.export;

import org.jspecify.annotations.NullMarked;

package org.lanthanet.flow.draw;

import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;

/**
 * One draw of everything that is uncertain.
 *
 * @param number number of the draw, from 0
 * @param coefficients coefficients as drawn
 * @param processing processing shares and assumed trades as drawn
 * @param flows flows under the coefficients
 */
public record Draw(int number, Coefficients coefficients, ProcessingShares processing, DrawnFlows flows) {}

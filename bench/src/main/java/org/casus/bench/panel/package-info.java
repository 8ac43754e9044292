/**
 * How far the confidences of coded events can be trusted, and the weights that make them so. Start
 * at {@link org.casus.bench.panel.PanelCalibration}.
 */
@NullMarked
package org.casus.bench.panel;

import org.jspecify.annotations.NullMarked;

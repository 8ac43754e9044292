/**
 * The one facade: {@link org.casus.pipeline.CodingPipeline} turns a report into a {@link
 * org.casus.pipeline.Coding}. The order of the stages is the order of the packages.
 */
@NullMarked
package org.casus.pipeline;

import org.jspecify.annotations.NullMarked;

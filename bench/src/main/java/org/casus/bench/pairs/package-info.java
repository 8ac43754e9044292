/**
 * The learned judge measured by itself: pair sets, cross-validation of the recipe that ships, and
 * the making of the shipped model. Start at {@link org.casus.bench.pairs.CrossValidation}.
 */
@NullMarked
package org.casus.bench.pairs;

import org.jspecify.annotations.NullMarked;

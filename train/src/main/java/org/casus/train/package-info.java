/**
 * Fine-tuning of the learned judge: labelled pairs in, a model's folder out. Start at {@link
 * org.casus.train.Trainer}.
 */
@NullMarked
package org.casus.train;

import org.jspecify.annotations.NullMarked;

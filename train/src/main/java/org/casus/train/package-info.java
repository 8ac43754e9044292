/**
 * Fine-tuning of the learned judge: labelled pairs in, a model's folder out. Start at {@link
 * org.casus.train.TrainJob} for the command, at {@link org.casus.train.Trainer} for the training.
 *
 * <p>Two traps of DJL: the result of an operation belongs to the manager of its first operand, so
 * what a step computes must start from arrays of that step; and numbers in a computation that is
 * differentiated must be made by {@link org.casus.train.Constant}.
 */
@NullMarked
package org.casus.train;

import org.jspecify.annotations.NullMarked;

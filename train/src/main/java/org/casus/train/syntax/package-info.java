/**
 * Training of the annotator from treebanks. The way of the data: {@link
 * org.casus.train.syntax.Treebank} reads CoNLL-U, {@link org.casus.train.syntax.Inventory} finds
 * the classes, {@link org.casus.train.syntax.SyntaxTask} makes batches and compares what {@link
 * org.casus.train.syntax.SyntaxHeads} answer, {@link org.casus.train.TaskRun} is the loop, {@link
 * org.casus.train.syntax.AnnotatorFolder} writes what {@link org.casus.nlp.syntax.SyntaxModel}
 * loads.
 */
@NullMarked
package org.casus.train.syntax;

import org.jspecify.annotations.NullMarked;

/**
 * Cuts text into sentences of words. In goes a block of cleaned text, out come spans in UTF-16 code
 * units of that text: {@link org.casus.nlp.words.WordSplitter} is the way in.
 *
 * <p>Words follow the English treebanks of Universal Dependencies: clitics, hyphenated words and
 * units are parted. A scanner walks over the text once and looks at most some dozen characters
 * ahead, so the work grows linearly with the text; whether a stop ends the sentence is judged by
 * the words around it. All word lists stand in {@code lexicons/text/words.tsv} and {@code
 * abbreviations.tsv}.
 */
@NullMarked
package org.casus.nlp.words;

import org.jspecify.annotations.NullMarked;

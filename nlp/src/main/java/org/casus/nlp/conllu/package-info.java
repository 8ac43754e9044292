/**
 * Reads treebanks in CoNLL-U, the format of Universal Dependencies. {@link
 * org.casus.nlp.conllu.ConlluReader} hands out one sentence after the other; {@link
 * org.casus.nlp.conllu.TreebankText} puts the sentences of a document back into the text that they
 * were cut from, with the place of every word in it.
 *
 * @see <a href="https://universaldependencies.org/format.html">The format</a>
 */
@NullMarked
package org.casus.nlp.conllu;

import org.jspecify.annotations.NullMarked;

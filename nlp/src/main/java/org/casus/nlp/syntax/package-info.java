/**
 * The annotator on the small encoder: one pass over a sentence of given words, then light heads for
 * part of speech, morphology, lemma, dependencies and mentions of entities. Start at {@link
 * org.casus.nlp.syntax.SyntaxModel}.
 *
 * <p>A model is a folder: {@code annotator.json} names its classes and where it comes from ({@link
 * org.casus.nlp.syntax.SyntaxCard}), {@code weights.safetensors} holds the weights of encoder and
 * heads. A word's vector is the mean of its pieces' vectors and what its shape adds ({@link
 * org.casus.nlp.syntax.WordShape}), since the encoder does not see capitals. Heads and labels are
 * scored by biaffine products (Dozat and Manning 2017, "Deep Biaffine Attention for Neural
 * Dependency Parsing"); {@link org.casus.nlp.syntax.TreeDecoder} finds the best tree.
 */
@NullMarked
package org.casus.nlp.syntax;

import org.jspecify.annotations.NullMarked;

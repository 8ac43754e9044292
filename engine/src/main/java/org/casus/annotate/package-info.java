/**
 * The port behind which a tagger and parser sit. Everything downstream is programmed against basic
 * Universal Dependencies v2 in {@link org.casus.annotate.Sentence}; conjunct propagation,
 * controlled subjects and collapsed cases are derived by the engine, so that a parser can be
 * exchanged.
 */
@NullMarked
package org.casus.annotate;

import org.jspecify.annotations.NullMarked;

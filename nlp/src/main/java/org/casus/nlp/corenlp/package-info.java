/**
 * Stanford CoreNLP behind the {@link org.casus.annotate.Annotator} port: PTB tokenizer, left3words
 * tagger, three-class CRF for names and the neural dependency parser, called one by one rather than
 * through CoreNLP's pipeline. What comes out is basic Universal Dependencies v2; no class of
 * CoreNLP leaves this package. Start at {@link org.casus.nlp.corenlp.CoreNlpAnnotator}.
 */
@NullMarked
package org.casus.nlp.corenlp;

import org.jspecify.annotations.NullMarked;

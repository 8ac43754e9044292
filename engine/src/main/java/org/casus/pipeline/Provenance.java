package org.casus.pipeline;

/**
 * What made a record: named in every export, so that a record can be repeated.
 *
 * @param coder program and version, for example {@code casus-0.1.0}
 * @param codebook for example {@code plover-base-2.0}
 * @param lexicons hash over all lexicon files
 * @param annotator name and version of tagger and parser
 */
public record Provenance(String coder, String codebook, String lexicons, String annotator) {}

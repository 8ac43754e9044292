package org.casus.nlp.syntax;

/**
 * A mention of an entity.
 *
 * @param head position of its syntactic head
 * @param type for example {@code person}
 * @param first its first word
 * @param behind the word behind its last
 */
public record Mention(int head, String type, int first, int behind) {}

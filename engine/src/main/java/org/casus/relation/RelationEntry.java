package org.casus.relation;

import java.util.List;
import org.casus.event.EventEntry;
import org.casus.lexicon.Pattern;

/**
 * One entry of {@code lexicons/relations}.
 *
 * @param file where it stands, for example {@code relations/relations.yaml}
 * @param id unique name, for example {@code borders.verb}
 * @param type what ties the two ends
 * @param confidence how often a match is right, from 0 to 1
 * @param home whether the subject's own country is the object where none is named ("the rebellion
 *     of X")
 * @param patterns how it is worded, slots SUBJECT and OBJECT
 * @param proof sentences that it must code and must not
 */
public record RelationEntry(
    String file,
    String id,
    RelationType type,
    double confidence,
    boolean home,
    List<Pattern> patterns,
    EventEntry.Proof proof) {
  /** Copies the list. */
  public RelationEntry {
    patterns = List.copyOf(patterns);
  }
}

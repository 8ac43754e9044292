package org.casus.nlp.syntax;

import java.util.Arrays;
import java.util.Set;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Upos;

/**
 * Which words are names of what: a mention whose head is a proper noun gives its class to the words
 * of the name. A longer name comes before one inside it: in "University of Leeds" all is an
 * organisation.
 */
final class NameTags {
  private static final Set<String> INSIDE = Set.of("compound", "flat", "amod", "nummod", "nmod");

  /** A person's title and country hang on the name in other ways. */
  private static final Set<String> INSIDE_PERSON = Set.of("flat");

  private static final Set<String> LINKS = Set.of("of", "for", "the", "and", "on", "&");

  private NameTags() {}

  /**
   * Tags of all words.
   *
   * @param types for each word the type of the mention that it heads, or {@link
   *     SyntaxLabels#NO_ENTITY}
   */
  static EntityTag[] of(
      String[] forms, int[] heads, String[] relations, Upos[] upos, String[] types) {
    EntityTag[] tags = new EntityTag[forms.length];
    Arrays.fill(tags, EntityTag.NONE);
    int[] sizes = new int[forms.length];
    for (int head = 0; head < forms.length; head++) {
      EntityTag tag = tag(types[head]);
      if (tag != EntityTag.NONE && upos[head] == Upos.PROPN) {
        Set<String> inside = tag == EntityTag.PERSON ? INSIDE_PERSON : INSIDE;
        int first = head;
        int last = head;
        while (first > 0 && isPart(first - 1, head, inside, forms, heads, relations)) {
          first--;
        }
        while (last + 1 < forms.length && isPart(last + 1, head, inside, forms, heads, relations)) {
          last++;
        }
        // A link is part of a name only with a word behind it, and never its beginning.
        while (last > head && !isCapital(forms[last]) && !isNumber(forms[last])) {
          last--;
        }
        while (first < head && !isCapital(forms[first])) {
          first++;
        }
        for (int w = first; w <= last; w++) {
          if (last - first >= sizes[w]) {
            tags[w] = tag;
            sizes[w] = last - first;
          }
        }
      }
    }
    return tags;
  }

  private static boolean isPart(
      int word, int head, Set<String> inside, String[] forms, int[] heads, String[] relations) {
    boolean link = LINKS.contains(forms[word]);
    if (!link && !isCapital(forms[word]) && !isNumber(forms[word])) {
      return false;
    }
    for (int at = word; at >= 0; at = heads[at]) {
      if (at == head) {
        return true;
      }
      boolean allowed = inside.contains(relations[at].replaceFirst(":.*", ""));
      // "Turkey's Ministry": what owns a name is no part of it.
      if (relations[at].equals("nmod:poss") || !(allowed || at == word && link)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCapital(String form) {
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }

  private static boolean isNumber(String form) {
    return !form.isEmpty() && form.chars().allMatch(Character::isDigit);
  }

  private static EntityTag tag(String type) {
    return switch (type) {
      case "person" -> EntityTag.PERSON;
      case "organization" -> EntityTag.ORGANIZATION;
      case "place" -> EntityTag.LOCATION;
      default -> EntityTag.NONE;
    };
  }
}

package org.casus.train.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.nlp.syntax.Mention;
import org.casus.train.syntax.TreebankSentence.Word;

/**
 * Reads mentions from {@code Entity=} in the last column, as GUM writes them (Zeldes 2017): {@code
 * (7-person-…} opens, {@code 7)} closes, a mention of one word does both. Mentions in several parts
 * are left out.
 */
final class MentionReader {
  private static final int MISC = 9;
  private static final Pattern ENTITY = Pattern.compile("(?:^|\\|)Entity=([^|]*)");
  private static final Pattern BRACKET =
      Pattern.compile("\\(([0-9]+)(\\[[0-9/]+])?-([a-z]+)[^()]*(\\))?|([0-9]+)(\\[[0-9/]+])?\\)");

  private MentionReader() {}

  /** A mention that is not closed yet. */
  private record Open(int first, String type) {}

  static List<Mention> read(List<String[]> rows, List<Word> words) {
    List<Mention> mentions = new ArrayList<>();
    Map<String, List<Open>> open = new HashMap<>();
    for (int w = 0; w < rows.size(); w++) {
      Matcher entity = ENTITY.matcher(rows.get(w)[MISC]);
      if (!entity.find()) {
        continue;
      }
      Matcher bracket = BRACKET.matcher(entity.group(1));
      while (bracket.find()) {
        if (bracket.group(2) != null || bracket.group(6) != null) {
          continue;
        }
        if (bracket.group(1) == null) {
          List<Open> begun = open.getOrDefault(bracket.group(5), List.of());
          if (!begun.isEmpty()) {
            Open last = begun.remove(begun.size() - 1);
            mentions.add(mention(last.first(), w + 1, last.type(), words));
          }
        } else if (bracket.group(4) != null) {
          mentions.add(mention(w, w + 1, bracket.group(3), words));
        } else {
          open.computeIfAbsent(bracket.group(1), k -> new ArrayList<>())
              .add(new Open(w, bracket.group(3)));
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::first).thenComparing(m -> -m.behind()));
    return mentions;
  }

  /** The head is the first word whose own head is outside. */
  private static Mention mention(int first, int behind, String type, List<Word> words) {
    int head = first;
    while (head < behind - 1
        && words.get(head).head() >= first
        && words.get(head).head() < behind) {
      head++;
    }
    return new Mention(head, type, first, behind);
  }
}

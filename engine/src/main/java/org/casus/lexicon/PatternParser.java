package org.casus.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Filler;
import org.casus.lexicon.Pattern.Position;
import org.casus.lexicon.Pattern.Predicate;

/**
 * Compiles the pattern language of {@code lexicons/README.md}. Stateless apart from its word sets.
 */
public final class PatternParser {
  private final Map<String, ? extends Collection<String>> sets;
  private final Set<String> slots;

  /**
   * Builds a parser.
   *
   * @param sets what {@code $NAME} stands for
   * @param slots legal slot names, for example ACTOR and RECIPIENT
   */
  public PatternParser(Map<String, ? extends Collection<String>> sets, Set<String> slots) {
    this.sets = Map.copyOf(sets);
    this.slots = Set.copyOf(slots);
  }

  /**
   * Compiles one pattern; one for each particle where its verbs have different ones.
   *
   * @throws IllegalArgumentException with a message that says what is wrong and where
   */
  public List<Pattern> parse(String source) {
    List<String> pieces = split(source);
    int at = 0;
    List<Argument> arguments = new ArrayList<>();
    if (!pieces.isEmpty() && !isPredicate(pieces, 0)) {
      arguments.add(new Argument(Position.SUBJECT, Set.of(), filler(source, pieces.get(at++))));
    }
    if (at >= pieces.size()) {
      throw bad(source, "has no predicate");
    }
    List<Predicate> predicates = predicates(source, pieces.get(at++));
    Set<String> prepositions = Set.of();
    List<Integer> bare = new ArrayList<>();
    for (; at < pieces.size(); at++) {
      String piece = pieces.get(at);
      if (piece.startsWith(">")) {
        arguments.add(
            new Argument(Position.COMPLEMENT, Set.of(), clause(source, piece.substring(1))));
        bare.clear();
        // "committed to >{cooperate}": a preposition before a clause only introduces it.
        prepositions = Set.of();
      } else if (isPreposition(piece)) {
        if (!prepositions.isEmpty()) {
          throw bad(source, "has nothing between '" + prepositions + "' and '" + piece + "'");
        }
        prepositions = new HashSet<>();
        for (String p : piece.split("\\|", -1)) {
          prepositions.add(p.replace('_', ' '));
        }
      } else if (prepositions.isEmpty()) {
        bare.add(arguments.size());
        arguments.add(new Argument(Position.OBJECT, Set.of(), filler(source, piece)));
        if (bare.size() == 2) {
          Argument first = arguments.get(bare.get(0));
          arguments.set(
              bare.get(0), new Argument(Position.INDIRECT_OBJECT, Set.of(), first.filler()));
        } else if (bare.size() > 2) {
          throw bad(source, "has more than two objects at '" + piece + "'");
        }
      } else {
        arguments.add(
            new Argument(Position.OBLIQUE, Set.copyOf(prepositions), filler(source, piece)));
        prepositions = Set.of();
      }
    }
    if (!prepositions.isEmpty()) {
      throw bad(source, "ends with the preposition " + prepositions);
    }
    return predicates.stream().map(p -> new Pattern(source, p, arguments)).toList();
  }

  /**
   * Compiles the patterns of a lexicon entry.
   *
   * @param id the entry's, for messages
   * @throws LexiconException that names the file and the place of a wrong one
   */
  public List<Pattern> parseAll(Yaml.Node patterns, String id) {
    List<Pattern> compiled = new ArrayList<>();
    for (Yaml.Node source : patterns.items()) {
      try {
        compiled.addAll(parse(source.text()));
      } catch (IllegalArgumentException e) {
        throw source.error("(" + id + "): " + e.getMessage());
      }
    }
    return compiled;
  }

  /** The first piece is the predicate unless it is a slot, a star, or a word set before another. */
  private boolean isPredicate(List<String> pieces, int at) {
    String piece = pieces.get(at);
    if (piece.equals("*") || piece.startsWith("@") || isSlot(piece)) {
      return false;
    }
    if (piece.endsWith("/n")
        || piece.endsWith("/a")
        || piece.endsWith("/v")
        || piece.endsWith("/r")
        || isBareWord(piece)) {
      return true;
    }
    // "{bomb} {kill|wound} RECIPIENT": a word set followed directly by another predicate-like
    // piece.
    return at + 1 >= pieces.size()
        || !(pieces.get(at + 1).endsWith("/v")
            || (pieces.get(at + 1).startsWith("{") && at + 2 < pieces.size() && leads(pieces, at)));
  }

  private boolean leads(List<String> pieces, int at) {
    String third = pieces.get(at + 2);
    return isSlot(third) && !isPreposition(third);
  }

  private boolean isSlot(String piece) {
    return slots.contains(bare(piece));
  }

  private static String bare(String piece) {
    int end = piece.length();
    while (end > 0 && piece.charAt(end - 1) == '!') {
      end--;
    }
    return piece.substring(0, end);
  }

  private static boolean isBareWord(String piece) {
    return !piece.isEmpty() && Character.isLowerCase(piece.charAt(0));
  }

  private static boolean isPreposition(String piece) {
    return isBareWord(piece) && piece.indexOf('/') < 0;
  }

  private List<Predicate> predicates(String source, String piece) {
    Predicate.Kind kind = Predicate.Kind.VERB;
    String words = piece;
    int slash = piece.lastIndexOf('/');
    if (slash > 0 && slash > piece.lastIndexOf('}')) {
      kind =
          switch (piece.substring(slash + 1)) {
            case "v" -> Predicate.Kind.VERB;
            case "n" -> Predicate.Kind.NOUN;
            case "a" -> Predicate.Kind.ADJECTIVE;
            case "r" -> Predicate.Kind.RELATIONAL;
            default -> throw bad(source, "has the unknown word class in '" + piece + "'");
          };
      words = piece.substring(0, slash);
    }
    List<String> lemmas =
        words.startsWith("{") || words.startsWith("$") ? set(source, words) : List.of(words);
    Map<String, List<String>> byParticle = new LinkedHashMap<>();
    for (String lemma : lemmas) {
      int joint = kind == Predicate.Kind.VERB ? lemma.indexOf('_') : -1;
      byParticle
          .computeIfAbsent(joint < 0 ? "" : lemma.substring(joint + 1), k -> new ArrayList<>())
          .add(joint < 0 ? lemma.replace('_', ' ') : lemma.substring(0, joint));
    }
    List<Predicate> predicates = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : byParticle.entrySet()) {
      predicates.add(new Predicate(new WordSet(entry.getValue()), kind, entry.getKey()));
    }
    return predicates;
  }

  /** After {@code >} a single lemma may stand without braces. */
  private Filler clause(String source, String piece) {
    return isBareWord(piece)
        ? new Pattern.Words(new WordSet(List.of(piece.replace('_', ' '))))
        : filler(source, piece);
  }

  private Filler filler(String source, String piece) {
    if (piece.equals("*")) {
      return new Pattern.Anything();
    }
    if (piece.startsWith("@")) {
      return new Pattern.Types(Set.of(piece.substring(1).split("\\|@?")));
    }
    if (piece.startsWith("{") || piece.startsWith("$")) {
      // "refuse >{step_down}": verb and particle side by side.
      return new Pattern.Words(
          new WordSet(set(source, piece).stream().map(w -> w.replace('_', ' ')).toList()));
    }
    if (isSlot(piece)) {
      return new Pattern.Slot(bare(piece), piece.endsWith("!"), piece.endsWith("!!"));
    }
    throw bad(source, "has '" + piece + "' where a slot, {words}, $NAME, @TYPE or * must stand");
  }

  private List<String> set(String source, String piece) {
    List<String> words = new ArrayList<>();
    String inner = piece.startsWith("{") ? piece.substring(1, piece.length() - 1) : piece;
    for (String word : inner.split("\\|", -1)) {
      String w = word.strip();
      if (w.startsWith("$")) {
        Collection<String> set = sets.get(w.substring(1));
        if (set == null) {
          throw bad(source, "names the unknown word set " + w);
        }
        words.addAll(set);
      } else if (w.isEmpty()) {
        throw bad(source, "has an empty word in " + piece);
      } else {
        words.add(w);
      }
    }
    return words;
  }

  /** Splits at blanks outside braces. */
  private static List<String> split(String source) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int depth = 0;
    for (char c : (source.strip() + " ").toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        if (!piece.isEmpty()) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
      } else {
        piece.append(c);
      }
    }
    if (depth != 0) {
      throw bad(source, "has unbalanced braces " + Arrays.toString(pieces.toArray()));
    }
    return pieces;
  }

  private static IllegalArgumentException bad(String source, String problem) {
    return new IllegalArgumentException("pattern '" + source + "' " + problem);
  }
}

package org.casus.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A compiled pattern (its language is described in {@code lexicons/README.md}).
 *
 * @param source the pattern as written
 * @param predicate the word that carries it
 * @param arguments what stands around it, in written order
 */
public record Pattern(String source, Predicate predicate, List<Argument> arguments) {
  /** Copies the list. */
  public Pattern {
    arguments = List.copyOf(arguments);
  }

  /** Whether the pattern has a slot of that name. */
  public boolean hasSlot(String name) {
    return arguments.stream().anyMatch(a -> a.filler() instanceof Slot s && s.name().equals(name));
  }

  /** Whether the pattern fails without a filler for the slot. */
  public boolean requires(String name) {
    return arguments.stream()
        .anyMatch(a -> a.filler() instanceof Slot s && s.name().equals(name) && s.required());
  }

  /** Whether an argument is written with the preposition. */
  boolean hasPreposition(String preposition) {
    return arguments.stream().anyMatch(a -> a.prepositions().contains(preposition));
  }

  /** Whether a clause is written before this very argument, which then hangs on its verb. */
  @SuppressWarnings("ReferenceEquality") // the very argument, not one like it
  boolean isAfterComplement(Argument argument) {
    for (Argument other : arguments) {
      if (other == argument) {
        return false;
      }
      if (other.position() == Position.COMPLEMENT) {
        return true;
      }
    }
    return false;
  }

  /** How many fillers must be there in these very words: the more, the more specific. */
  public int lexicalWeight() {
    int weight = predicate.particle().isEmpty() ? 0 : 1;
    for (Argument argument : arguments) {
      Filler filler = argument.filler();
      weight += filler instanceof Words ? 2 : filler instanceof Types ? 1 : 0;
    }
    return weight;
  }

  /**
   * The predicate.
   *
   * @param words lemmas
   * @param kind word class
   * @param particle verb particle ("out" of "carry out"), empty for none
   */
  public record Predicate(WordSet words, Kind kind, String particle) {
    /** Word class of a predicate. */
    public enum Kind {
      VERB,
      NOUN,
      ADJECTIVE,
      /** A noun for a tie, such as "ally" or "member": described thing and owner, no doer. */
      RELATIONAL
    }
  }

  /**
   * An argument.
   *
   * @param position where it stands
   * @param prepositions for {@link Position#OBLIQUE}: lemmas, any of them; else empty
   * @param filler what fills it
   */
  public record Argument(Position position, Set<String> prepositions, Filler filler) {}

  /** Grammatical position in the active voice. */
  public enum Position {
    SUBJECT,
    INDIRECT_OBJECT,
    OBJECT,
    OBLIQUE,
    /** A clause; later arguments hang on its verb. */
    COMPLEMENT
  }

  /** What may fill an argument. */
  public sealed interface Filler permits Slot, Words, Types, Anything {}

  /**
   * A participant.
   *
   * @param name for example {@code ACTOR}
   * @param required whether the pattern fails without it ({@code !})
   * @param direct whether it must be an actor or place itself, not merely lead to one ({@code !!})
   */
  public record Slot(String name, boolean required, boolean direct) implements Filler {}

  /** One of these words must stand there. */
  public record Words(WordSet words) implements Filler {}

  /** A trigger of one of these event types must stand there. */
  public record Types(Set<String> types) implements Filler {}

  /** Anything, but something. */
  public record Anything() implements Filler {}
}

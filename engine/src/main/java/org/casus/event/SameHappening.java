package org.casus.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.annotate.Sentence;
import org.casus.time.DateRange;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of a happening in what else the report tells of it: an event of the same type
 * whose parties do not disagree, told with a related word. Stateless.
 */
final class SameHappening {
  /** Letters that related words share at least. */
  private static final int STEM = 4;

  private SameHappening() {}

  /** The finest, then nearest date of an event of the same type, parties and word. */
  static @Nullable DateRange date(List<Sentence> sentences, Event event, List<Event> events) {
    return events.stream()
        .filter(other -> isEnded(other.circumstances().date()))
        .filter(other -> !other.equals(event) && isSame(sentences, event, other))
        .min(
            Comparator.comparing(SameHappening::granularity)
                .thenComparing(other -> sentencesBetween(event, other)))
        .map(other -> other.circumstances().date())
        .orElse(null);
  }

  private static boolean isEnded(@Nullable DateRange date) {
    return date != null && date.end() != null;
  }

  private static Granularity granularity(Event event) {
    DateRange date = event.circumstances().date();
    return date == null ? Granularity.OPEN : date.granularity();
  }

  private static int sentencesBetween(Event a, Event b) {
    return Math.abs(a.evidence().sentence() - b.evidence().sentence());
  }

  private static boolean isSame(List<Sentence> sentences, Event a, Event b) {
    boolean factual =
        !a.code().auxiliary().contains(Auxiliary.FUTURE)
            && !b.code().auxiliary().contains(Auxiliary.FUTURE);
    return factual
        && a.code().type().equals(b.code().type())
        && isRelated(lemma(sentences, a), lemma(sentences, b))
        && agree(a.participants().actors(), b.participants().actors())
        && agree(a.participants().recipients(), b.participants().recipients());
  }

  private static boolean agree(List<ActorMention> a, List<ActorMention> b) {
    boolean open = a.isEmpty() || b.isEmpty();
    boolean strangers = share(people(a), people(b)) == Shared.NONE;
    return open || !strangers && share(codes(a), codes(b)) == Shared.SOME;
  }

  private enum Shared {
    SOME,
    NONE,
    UNKNOWN
  }

  private static Shared share(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Shared.UNKNOWN;
    }
    return a.stream().anyMatch(b::contains) ? Shared.SOME : Shared.NONE;
  }

  private static Set<String> codes(List<ActorMention> mentions) {
    return mentions.stream()
        .map(ActorMention::code)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<String> people(List<ActorMention> mentions) {
    return mentions.stream()
        .filter(m -> m.kind() == ActorMention.Kind.PERSON)
        .map(m -> m.identity().name())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static String lemma(List<Sentence> sentences, Event event) {
    return EventDates.trigger(sentences, event).lemma().toLowerCase(Locale.ROOT);
  }

  /** "poison", "poisoning": one may end where the other goes on. */
  private static boolean isRelated(String a, String b) {
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return a.equals(b) || shared >= STEM && shared >= shorter - 1;
  }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.casus.event.Event.Attribution;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;

/**
 * From a selected candidate to a finished record: factuality, conversion, circumstances, reasons.
 */
final class EventBuilder {
  /** Quad class of acts that can leave victims. */
  private static final int MATERIAL_CONFLICT = 4;

  private final EventCoder.Knowledge knowledge;

  EventBuilder(EventCoder.Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** What one sentence's events share. */
  record Context(
      EventCoder.Input input,
      DeepSyntax syntax,
      ParticipantFinder participants,
      Set<String> reportContexts,
      List<ActorMention> floor) {}

  /** Turns a candidate into a record. */
  Event build(Candidate c, Context context) {
    DeepSyntax syntax = context.syntax();
    List<Attribution> attribution = attribution(c, context);
    Optional<DateRange> told = date(c, context);
    Set<Auxiliary> auxiliary = factuality(c, context, told);
    boolean ownWord =
        attribution.isEmpty()
            || attribution.stream()
                .anyMatch(a -> c.actors().stream().anyMatch(m -> sameSide(m, a.source())));
    boolean official =
        !c.actors().isEmpty()
            && c.actors().stream().allMatch(m -> m.sectors().stream().anyMatch("GOV"::equals));
    String type =
        official && c.learned() == null ? knowledge.conversions().ofGovernment(c.type()) : c.type();
    // The learned judge was taught types as they are after conversion.
    Conversions.Result converted =
        c.learned() != null
            ? new Conversions.Result(c.type(), auxiliary, "")
            : knowledge.conversions().apply(type, auxiliary, ownWord && !c.recipients().isEmpty());
    Event.Code code =
        new Event.Code(
            converted.type(),
            modes(c, converted.type(), syntax),
            contexts(context),
            converted.auxiliary());
    Event.Circumstances circumstances =
        new Event.Circumstances(
            told.orElse(null), // EventDates fills the gaps
            place(c, context).orElse(null),
            size(c, context),
            attribution);
    List<String> path = new ArrayList<>();
    path.add(c.match().pattern().source());
    path.addAll(c.match().path());
    if (!type.equals(c.type())) {
      path.add(c.type() + " becomes " + type + " (only governments act)");
    }
    if (!converted.reason().isEmpty()) {
      path.add(c.type() + " becomes " + converted.type() + " (" + converted.reason() + ")");
    }
    Event.Evidence evidence = evidence(c, syntax);
    String id =
        EventIds.of(
            context.input().id(),
            converted.type(),
            c.rule(),
            evidence.trigger(),
            c.actors(),
            c.recipients());
    return new Event(
        id,
        context.input().id(),
        code,
        participants(c),
        circumstances,
        evidence,
        new Event.Explanation(
            c.learned() == null ? Event.Judge.RULE : Event.Judge.MODEL,
            c.rule(),
            path,
            List.of(),
            confidence(c)));
  }

  /** Counts of people; victims only of acts that have some. */
  private Event.Size size(Candidate c, Context context) {
    Event.Size found =
        knowledge
            .language()
            .sizes()
            .find(context.syntax(), c.trigger(), crowd(c, context), t -> isPerson(t, context));
    boolean harm = knowledge.codebook().quadCode(c.type()) == MATERIAL_CONFLICT;
    return harm ? found : new Event.Size(null, null, null, found.size());
  }

  private static boolean isPerson(Token token, Context context) {
    List<ActorMention> found = context.input().actors().actors(context.syntax().sentence(), token);
    return found.size() == 1
        && (found.get(0).kind() == ActorMention.Kind.PERSON
            || found.get(0).kind() == ActorMention.Kind.AGENT);
  }

  /** Heads of participants that can be counted: groups of people, named anew. */
  private static List<Token> crowd(Candidate c, Context context) {
    List<Token> heads = new ArrayList<>();
    c.match().slots().values().forEach(heads::addAll);
    heads.removeIf(
        h ->
            context.input().actors().actors(context.syntax().sentence(), h).stream()
                .noneMatch(
                    m ->
                        m.kind() == ActorMention.Kind.AGENT
                            && m.resolvedBy() != ActorMention.Resolution.COREFERENCE));
    return heads;
  }

  private static Event.Participants participants(Candidate c) {
    if (!c.reciprocal()) {
      return new Event.Participants(c.actors(), c.recipients(), false);
    }
    List<ActorMention> all = new ArrayList<>(c.actors());
    all.addAll(c.recipients());
    return new Event.Participants(all, List.of(), true);
  }

  /** A guess about a participant makes the record a little less sure. */
  private static double confidence(Candidate c) {
    double confidence = c.confidence();
    for (List<ActorMention> side : List.of(c.actors(), c.recipients())) {
      boolean guessed =
          side.stream()
              .anyMatch(
                  m ->
                      m.resolvedBy() == ActorMention.Resolution.FOCUS
                          || m.resolvedBy() == ActorMention.Resolution.UNRESOLVED);
      confidence *= guessed ? 0.9 : 1;
    }
    return Math.round(confidence * 1000) / 1000.0;
  }

  private List<Attribution> attribution(Candidate c, Context context) {
    List<Attribution> found =
        new ArrayList<>(
            knowledge
                .language()
                .attributions()
                .find(context.syntax(), context.participants(), c.trigger()));
    // Who demands by saying so is the actor, not a source.
    if (c.entry() == null && c.learned() == null) {
      found.removeIf(a -> c.actors().stream().anyMatch(m -> m.span().equals(a.source().span())));
    }
    if (found.isEmpty()
        && !context.floor().isEmpty()
        && AttributionFinder.isFirstPerson(context.syntax().sentence())) {
      ActorMention speaker = context.floor().get(0);
      found.add(new Attribution(speaker, speaker.span()));
    }
    return found;
  }

  private Optional<DateRange> date(Candidate c, Context context) {
    List<TimeMention> times = context.input().times().get(context.syntax().sentence().index());
    return DateFinder.date(context.syntax(), c.trigger(), times);
  }

  private Set<Auxiliary> factuality(Candidate c, Context context, Optional<DateRange> told) {
    Set<Auxiliary> found = EnumSet.noneOf(Auxiliary.class);
    if (c.learned() != null) {
      found.addAll(c.learned().auxiliary());
    } else if (c.entry() != null) {
      found.addAll(knowledge.language().factuality().of(context.syntax(), c.trigger()));
    }
    if (found.isEmpty() && EventDates.isHistorical(told.orElse(null), context.input())) {
      found.add(Auxiliary.HISTORICAL);
    }
    return found;
  }

  private List<String> modes(Candidate c, String type, DeepSyntax syntax) {
    Set<String> modes = new LinkedHashSet<>();
    if (type.equals(c.type())) {
      modes.addAll(c.modes());
    }
    Set<Token> clause = new LinkedHashSet<>(Trees.phrase(syntax.sentence(), c.trigger()));
    for (Token word : c.match().words()) {
      clause.addAll(Trees.phrase(syntax.sentence(), word));
    }
    modes.addAll(knowledge.cues().modes(type, syntax.sentence(), List.copyOf(clause)));
    return List.copyOf(modes);
  }

  private List<String> contexts(Context context) {
    Set<String> contexts = new TreeSet<>(context.reportContexts());
    contexts.addAll(knowledge.cues().sentenceContexts(context.syntax().sentence()));
    return List.copyOf(contexts);
  }

  /** The place said of the event; for a visit and for harm the place that it is done to. */
  private Optional<PlaceMention> place(Candidate c, Context context) {
    Optional<PlaceMention> found =
        CircumstanceFinder.place(context.syntax(), c.trigger(), context.input().actors());
    boolean goal =
        c.modes().contains("visit") || knowledge.codebook().quadCode(c.type()) == MATERIAL_CONFLICT;
    if (found.isEmpty() && goal) {
      Sentence sentence = context.syntax().sentence();
      for (Token head : c.match().slots().getOrDefault("RECIPIENT", List.of())) {
        found = found.or(() -> placeOf(sentence, head, context.input().actors()));
      }
    }
    return found;
  }

  /** The place that a phrase names: itself, or the name inside "the X region". */
  private static Optional<PlaceMention> placeOf(Sentence sentence, Token head, ActorIndex actors) {
    Optional<PlaceMention> place = actors.place(sentence, head);
    for (Token child : sentence.children(head)) {
      if (child.is("compound") || child.is("appos") || child.is("nmod")) {
        place = place.or(() -> actors.place(sentence, child));
      }
    }
    return place;
  }

  private static boolean sameSide(ActorMention a, ActorMention b) {
    return a.code() != null && Objects.equals(a.code(), b.code())
        || a.identity().name() != null && a.identity().equals(b.identity());
  }

  /** The shortest stretch from the first to the last word that was matched. */
  private static Event.Evidence evidence(Candidate c, DeepSyntax syntax) {
    Span trigger = c.trigger().span();
    Span clause = trigger;
    for (Token word : c.match().words()) {
      clause = clause.union(word.span());
      if (Math.abs(word.index() - c.trigger().index()) == 1) {
        trigger = trigger.union(word.span());
      }
    }
    for (List<Token> heads : c.match().slots().values()) {
      for (Token head : heads) {
        clause = clause.union(head.span());
      }
    }
    return new Event.Evidence(syntax.sentence().index(), clause, trigger);
  }
}

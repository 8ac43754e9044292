package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.KnowledgeBase;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.casus.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * Fills in participants that a sentence leaves to its reader ({@code codebook/inference.yaml}).
 * Never changes what is said. Immutable and thread-safe.
 */
public final class Inference {
  /** Sentences back in which "the attack" still means the one told there. */
  private static final int MEMORY_SENTENCES = 6;

  private final KnowledgeBase knowledge;
  private final List<StateAct> stateActs;
  private final Set<String> help;
  private final Set<String> violence;
  private final Set<String> blame;
  private final Set<String> deeds;
  private final Set<String> governmentActs;
  private final Yaml.Node outOf;

  private record StateAct(String type, Set<String> modes, String sector) {}

  private Inference(KnowledgeBase knowledge, Yaml.Node rules) {
    this.knowledge = knowledge;
    List<StateAct> acts = new ArrayList<>();
    for (Yaml.Node node : rules.get("state_acts").items()) {
      acts.add(
          new StateAct(
              node.get("type").text(), Set.copyOf(node.texts("modes")), node.get("sector").text()));
    }
    this.stateActs = List.copyOf(acts);
    this.help = Set.copyOf(rules.texts("help"));
    this.violence = Set.copyOf(rules.texts("violence"));
    this.blame = Set.copyOf(rules.texts("blame"));
    this.deeds = Set.copyOf(rules.texts("deeds"));
    this.outOf = rules.get("out_of");
    this.governmentActs = Set.copyOf(rules.texts("government_acts"));
  }

  /** Reads the rules. */
  public static Inference load(LexiconFiles files, KnowledgeBase knowledge) {
    return new Inference(knowledge, Yaml.read(files, "codebook/inference.yaml"));
  }

  /**
   * Completes the candidates of one sentence.
   *
   * @param earlier events of the sentences before, in order
   */
  List<Candidate> complete(
      List<Candidate> found,
      DeepSyntax syntax,
      CandidateFinder finder,
      ActorIndex actors,
      List<Event> earlier) {
    List<Candidate> complete = new ArrayList<>();
    for (Candidate c : found) {
      complete.add(
          governed(blamed(target(state(c, syntax, actors), found), syntax, finder, earlier)));
    }
    return complete;
  }

  /** "Britain accused Russia": a state's word is its government's. */
  private Candidate governed(Candidate c) {
    if (!governmentActs.contains(c.type())) {
      return c;
    }
    List<ActorMention> actors =
        c.actors().stream().map(m -> isBareState(m) ? withSector(m, "GOV") : m).toList();
    return c.with(actors, c.recipients());
  }

  private boolean isBareState(ActorMention m) {
    return m.kind() == Kind.COUNTRY
        && m.sectors().isEmpty()
        && m.resolvedBy() == Resolution.NAME
        && knowledge.isState(m.code());
  }

  private static ActorMention withSector(ActorMention m, String sector) {
    return new ActorMention(
        m.span(), m.text(), m.code(), List.of(sector), m.identity(), m.kind(), m.resolvedBy());
  }

  private Candidate state(Candidate c, DeepSyntax syntax, ActorIndex actors) {
    if (!c.actors().isEmpty() || c.recipients().isEmpty()) {
      return c;
    }
    if (c.type().equals(outOf.get("type").text()) && c.modes().contains(outOf.get("mode").text())) {
      for (DeepSyntax.Group group :
          syntax.obliques(c.trigger(), Set.of(outOf.get("preposition").text()))) {
        List<ActorMention> states = new ArrayList<>();
        group.tokens().forEach(t -> states.addAll(actors.actors(syntax.sentence(), t)));
        states.removeIf(m -> !knowledge.isState(m.code()));
        if (!states.isEmpty()) {
          return c.with(states, c.recipients());
        }
      }
    }
    for (StateAct act : stateActs) {
      if (act.type.equals(c.type()) && c.modes().stream().anyMatch(act.modes::contains)) {
        String code =
            CircumstanceFinder.place(syntax, c.trigger(), actors)
                .map(PlaceMention::country)
                .orElse(c.recipients().get(0).code());
        String state = knowledge.isState(code) ? code : actors.focus();
        if (state != null) {
          return c.with(List.of(implied(c.trigger(), state, act.sector)), c.recipients());
        }
      }
    }
    return c;
  }

  private ActorMention implied(Token trigger, String code, @Nullable String sector) {
    return new ActorMention(
        trigger.span(),
        trigger.text(),
        code,
        sector == null ? List.of() : List.of(sector),
        knowledge.country(code),
        Kind.COUNTRY,
        Resolution.IMPLIED);
  }

  private Candidate target(Candidate c, List<Candidate> found) {
    if (!violence.contains(c.type()) || !c.recipients().isEmpty() || c.reciprocal()) {
      return c;
    }
    for (Candidate helper : found) {
      if (help.contains(helper.type()) && !helper.recipients().isEmpty()) {
        List<ActorMention> helped = new ArrayList<>(helper.recipients());
        helped.removeIf(
            h -> c.actors().stream().anyMatch(a -> h.code() == null || h.code().equals(a.code())));
        if (!helped.isEmpty()) {
          return c.with(c.actors(), helped);
        }
      }
    }
    return c;
  }

  private Candidate blamed(
      Candidate c, DeepSyntax syntax, CandidateFinder finder, List<Event> earlier) {
    if (!blame.contains(c.type()) || !c.recipients().isEmpty()) {
      return c;
    }
    for (DeepSyntax.Group group : syntax.objects(c.trigger())) {
      for (Token object : group.tokens()) {
        if (syntax.isNominal(object) && finder.isTrigger(object, deeds)) {
          List<ActorMention> doers = new ArrayList<>(doers(object, syntax, finder, earlier));
          // Nobody condemns the own side in passing; that would be said.
          doers.removeIf(
              d ->
                  c.actors().stream().anyMatch(a -> a.code() != null && a.code().equals(d.code())));
          if (!doers.isEmpty()) {
            return c.with(c.actors(), doers);
          }
        }
      }
    }
    return c;
  }

  /** Actors of the last event told before that the noun may mean. */
  private List<ActorMention> doers(
      Token noun, DeepSyntax syntax, CandidateFinder finder, List<Event> earlier) {
    int sentence = syntax.sentence().index();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Event event = earlier.get(i);
      int back = sentence - event.evidence().sentence();
      if (back > MEMORY_SENTENCES) {
        break;
      }
      boolean same =
          deeds.contains(event.code().type())
              && finder.isTrigger(noun, Set.of(event.code().type()));
      if (same && !event.participants().actors().isEmpty() && !event.participants().reciprocal()) {
        return event.participants().actors();
      }
    }
    return List.of();
  }
}

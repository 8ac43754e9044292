package org.casus.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.casus.Lexicons;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.ActorResolver;
import org.casus.actor.KnowledgeBase;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.annotate.SyntaxWords;
import org.casus.annotate.Token;
import org.casus.document.CleanText;
import org.casus.document.CleanText.Block;
import org.casus.document.Span;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.Pattern.Predicate;
import org.casus.lexicon.PatternMatcher.Match;
import org.casus.lexicon.WordSet;

/** What the tests of this package are made of. */
final class Samples {
  static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(Lexicons.REAL);
  static final Codebook CODEBOOK = Codebook.load(Lexicons.REAL);
  static final Conversions CONVERSIONS = Conversions.load(Lexicons.REAL);

  private static final SyntaxWords WORDS =
      new SyntaxWords(Set.of("launch"), Set.of("face"), Set.of("promise"), Set.of("hundred"));
  private static final ActorResolver ACTORS = ActorResolver.load(Lexicons.REAL, KNOWLEDGE);

  private Samples() {}

  static DeepSyntax syntax(String block) {
    return new DeepSyntax(Parse.sentence(block), WORDS);
  }

  static Token word(DeepSyntax syntax, String form) {
    return Parse.word(syntax.sentence(), form);
  }

  /** The actors and places of a sentence, resolved by the real knowledge base. */
  static ActorIndex actors(DeepSyntax syntax) {
    List<Sentence> sentences = List.of(syntax.sentence());
    String text = Parse.text(sentences);
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH);
    return ACTORS.resolve(new CleanText(text, List.of(block), null, List.of()), sentences, null);
  }

  static ActorMention country(Token token, String code) {
    return mention(token, code, Kind.COUNTRY, List.of());
  }

  static ActorMention mention(Token token, String code, Kind kind, List<String> sectors) {
    return new ActorMention(
        token.span(), token.text(), code, sectors, Identity.NONE, kind, Resolution.NAME);
  }

  static ActorMention unresolved(Token token) {
    return new ActorMention(
        token.span(),
        token.text(),
        null,
        List.of("CVL"),
        Identity.NONE,
        Kind.AGENT,
        Resolution.UNRESOLVED);
  }

  /** A candidate without participants. */
  static Candidate candidate(String type, Token trigger, String... modes) {
    Pattern pattern =
        new Pattern(
            trigger.lemma(),
            new Predicate(new WordSet(List.of(trigger.lemma())), Predicate.Kind.VERB, ""),
            List.of());
    Match match =
        new Match(pattern, trigger, List.of(trigger), Map.of(), List.of(), List.of(trigger.text()));
    return new Candidate(
        null, "test", type, Arrays.asList(modes), match, List.of(), List.of(), null);
  }

  /** {@code CODE/SECTOR} of each mention. */
  static String codes(List<ActorMention> mentions) {
    UnaryOperator<String> slash = s -> s.isEmpty() ? s : "/" + s;
    return mentions.stream()
        .map(m -> m.code() + slash.apply(String.join("/", m.sectors())))
        .collect(Collectors.joining(" "));
  }
}

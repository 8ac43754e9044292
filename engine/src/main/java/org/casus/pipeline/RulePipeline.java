package org.casus.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorResolver;
import org.casus.actor.AgentWords;
import org.casus.actor.Descriptions;
import org.casus.actor.KnowledgeBase;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.annotate.Sentence;
import org.casus.annotate.SyntaxWords;
import org.casus.document.CleanText;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.document.TextCleaner;
import org.casus.document.UrlDate;
import org.casus.event.AttributionFinder;
import org.casus.event.Codebook;
import org.casus.event.Conversions;
import org.casus.event.CueTable;
import org.casus.event.Event;
import org.casus.event.EventCoder;
import org.casus.event.EventEntry;
import org.casus.event.EventIds;
import org.casus.event.EventLexicon;
import org.casus.event.Exclusions;
import org.casus.event.Factuality;
import org.casus.event.Inference;
import org.casus.event.JudgePanel;
import org.casus.event.JudgingRules;
import org.casus.event.Obligations;
import org.casus.event.PairJudge;
import org.casus.event.SizeFinder;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.casus.relation.Relation;
import org.casus.relation.RelationCoder;
import org.casus.relation.RelationEntry;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;
import org.casus.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/** The pipeline with the rule judge. Loads its lexicons on construction; thread-safe. */
public final class RulePipeline implements CodingPipeline {
  private static final String CODER = "casus-0.1.0";

  private final Annotator annotator;
  private final JudgePanel panel;
  private final ActorResolver actors;
  private final TimeTagger times;
  private final EventCoder events;
  private final RelationCoder relations;
  private final Lexicons lexicons;

  /**
   * What was loaded from {@code lexicons/}.
   *
   * @param knowledge countries, organisations, people, places
   * @param codebook event types
   * @param events event entries
   * @param cues words that give modes and contexts
   * @param relations relation entries
   * @param proofs sentences of the other files
   * @param hash over all files
   */
  public record Lexicons(
      KnowledgeBase knowledge,
      Codebook codebook,
      EventLexicon events,
      CueTable cues,
      List<RelationEntry> relations,
      Proofs proofs,
      String hash) {}

  /**
   * Sentences that prove files without entries.
   *
   * @param agents of the agent words
   * @param descriptions of the words that point back
   * @param placeTies of the ties that noun phrases carry
   * @param exclusions of what only sounds like politics
   */
  public record Proofs(
      List<AgentWords.Proof> agents,
      List<Descriptions.Proof> descriptions,
      EventEntry.Proof placeTies,
      EventEntry.Proof exclusions) {
    /** Copies the lists. */
    public Proofs {
      agents = List.copyOf(agents);
      descriptions = List.copyOf(descriptions);
    }
  }

  /**
   * Builds a pipeline.
   *
   * @throws org.casus.lexicon.LexiconException if a lexicon file cannot be used
   */
  public RulePipeline(LexiconFiles files, Annotator annotator) {
    this(files, annotator, JudgePanel.Heard.RULE, null);
  }

  /**
   * Builds a pipeline.
   *
   * @param heard which judges speak
   * @param learned the learned judge; may be null if only the rules speak
   * @throws org.casus.lexicon.LexiconException if a lexicon file cannot be used
   */
  public RulePipeline(
      LexiconFiles files,
      Annotator annotator,
      JudgePanel.Heard heard,
      @Nullable PairJudge learned) {
    this(files, annotator, new JudgePanel(heard, learned, JudgingRules.load(files)));
  }

  /**
   * Builds a pipeline.
   *
   * @param panel the judges
   * @throws org.casus.lexicon.LexiconException if a lexicon file cannot be used
   */
  public RulePipeline(LexiconFiles files, Annotator annotator, JudgePanel panel) {
    this.annotator = annotator;
    this.panel = panel;
    Codebook codebook = Codebook.load(files);
    KnowledgeBase knowledge = KnowledgeBase.load(files);
    EventLexicon entries = EventLexicon.load(files, codebook);
    CueTable cues = CueTable.load(files, codebook);
    Exclusions exclusions = Exclusions.load(files);
    this.actors = ActorResolver.load(files, knowledge);
    this.times = TimeTagger.load(files);
    EventCoder.Language language =
        new EventCoder.Language(
            syntaxWords(files),
            Factuality.load(files),
            AttributionFinder.load(files),
            Obligations.load(files),
            SizeFinder.load(files));
    this.events =
        new EventCoder(
            new EventCoder.Knowledge(
                codebook,
                entries,
                cues,
                Conversions.load(files),
                Inference.load(files, knowledge),
                exclusions,
                language),
            panel);
    this.relations = RelationCoder.load(files, knowledge, language);
    this.lexicons =
        new Lexicons(
            knowledge,
            codebook,
            entries,
            cues,
            relations.entries(),
            new Proofs(
                actors.agents().proofs(),
                actors.descriptions().proofs(),
                relations.placeTies(),
                exclusions.proof()),
            hash(files));
  }

  private static SyntaxWords syntaxWords(LexiconFiles files) {
    Yaml.Node words = Yaml.read(files, "text/syntax.yaml");
    return new SyntaxWords(
        set(words, "light_subject"),
        set(words, "light_object"),
        set(words, "subject_control"),
        set(words, "quantity"));
  }

  private static Set<String> set(Yaml.Node node, String key) {
    return new HashSet<>(node.texts(key));
  }

  private static String hash(LexiconFiles files) {
    StringBuilder all = new StringBuilder();
    for (String folder :
        List.of("actors", "codebook", "events", "places", "relations", "text", "time")) {
      for (String path : files.list(folder)) {
        all.append(path).append('\n').append(files.read(path)).append('\n');
      }
    }
    return EventIds.hash(all.toString());
  }

  /** The sentences whose words give a context, for the proof of context cues. */
  List<Sentence> contexts(List<Sentence> sentences, String context) {
    return sentences.stream()
        .filter(s -> lexicons.cues().sentenceContexts(s).contains(context))
        .toList();
  }

  /** The lexicons in use. */
  public Lexicons lexicons() {
    return lexicons;
  }

  @Override
  public Provenance provenance() {
    String models =
        panel.version().isEmpty()
            ? annotator.version()
            : annotator.version() + " + " + panel.version();
    return new Provenance(CODER, lexicons.codebook().name(), lexicons.hash(), models);
  }

  @Override
  public Coding code(Report report) {
    CleanText text = TextCleaner.clean(report);
    List<Diagnostic> diagnostics = new ArrayList<>(text.diagnostics());
    LocalDate published = published(report, text, diagnostics);
    Annotation annotation = annotator.annotate(report.id(), text);
    diagnostics.addAll(annotation.diagnostics());
    List<List<TimeMention>> found = new ArrayList<>();
    for (TimeTagger.Times here : times.find(report.id(), annotation.sentences(), published)) {
      found.add(here.mentions());
      diagnostics.addAll(here.diagnostics());
    }
    ActorIndex index = actors.resolve(text, annotation.sentences(), published);
    EventCoder.Input input =
        new EventCoder.Input(
            report.id(),
            report.text(),
            published,
            annotation.sentences(),
            index,
            found,
            filed(report, published));
    List<Event> coded = events.code(input);
    List<Relation> ties = relations.code(input);
    return new Coding(
        report,
        published,
        annotation.sentences(),
        new Coding.Mentions(
            index.allActors(), index.allPlaces(), found.stream().flatMap(List::stream).toList()),
        coded,
        ties,
        diagnostics);
  }

  /** The day of publication, or the month that the URL names. */
  private static @Nullable DateRange filed(Report report, @Nullable LocalDate published) {
    return published != null
        ? DateRange.day(published)
        : UrlDate.findMonth(report.source().url()).map(DateRange::month).orElse(null);
  }

  /** Publication date from the input, else the dateline, else the URL, else a diagnostic. */
  private static @Nullable LocalDate published(
      Report report, CleanText text, List<Diagnostic> diagnostics) {
    if (report.published() != null) {
      return report.published();
    }
    if (text.dateline() != null && text.dateline().date() != null) {
      return text.dateline().date();
    }
    Optional<LocalDate> fromUrl = UrlDate.find(report.source().url());
    if (fromUrl.isPresent()) {
      return fromUrl.get();
    }
    diagnostics.add(
        new Diagnostic(
            DiagnosticCode.NO_DATE,
            new Diagnostic.InReport(report.id(), new Span(0, 0)),
            "no publication date in input, dateline or URL; relative dates stay open (give --date)"));
    return null;
  }
}

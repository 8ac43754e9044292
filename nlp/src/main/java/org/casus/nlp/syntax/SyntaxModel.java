package org.casus.nlp.syntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.casus.annotate.Upos;
import org.casus.nlp.judge.Encoder;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.WordPieces;

/**
 * A trained annotator of given words: one encoder pass a sentence, never several sentences a pass
 * (the int8 graph measures the range of a whole pass, so that a sentence's parse would depend on
 * the others). Thread-safe and deterministic.
 */
public final class SyntaxModel {
  /** Longest stretch of words that is read as one; training saw none longer than 80. */
  static final int MAX_WORDS = 150;

  /** Words whose form and lemma often differ. */
  private static final Set<Upos> INFLECTED = Set.of(Upos.VERB, Upos.NOUN, Upos.ADJ, Upos.AUX);

  /** How many other scripts are tried for a lemma that is no common word. */
  private static final int ALTERNATIVES = 4;

  /** Log odds by which another script may be behind; a lemma that is a word weighs as much. */
  private static final float DOUBT = 6;

  /** The same for an inflected form that is its own lemma, as "cut" may be. */
  private static final float DOUBT_SAME = 4;

  private final SyntaxCard card;
  private final String version;
  private final WordPieces wordPieces;
  private final Encoder encoder;
  private final SyntaxNetwork network;
  private final ParseBuilder builder;

  private SyntaxModel(SyntaxCard card, String version, Encoder encoder, SyntaxNetwork network)
      throws IOException {
    this.card = card;
    this.version = version;
    this.wordPieces = new WordPieces();
    this.encoder = encoder;
    this.network = network;
    this.builder = new ParseBuilder(card.labels());
  }

  /**
   * Loads a model from its folder.
   *
   * @param threads how many threads one call may use
   * @throws IOException if a file is missing or damaged
   */
  public static SyntaxModel load(Path folder, int threads) throws IOException {
    SyntaxCard card = SyntaxCard.read(folder);
    ByteBuffer weights = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(ModelCard.WEIGHTS)));
    Map<String, Safetensors.Tensor> tensors = Safetensors.read(weights);
    SyntaxNetwork network = SyntaxNetwork.of(tensors, card.labels(), Encoder.WIDTH);
    CRC32 crc = new CRC32();
    crc.update(weights.duplicate());
    return new SyntaxModel(
        card,
        card.name() + "-" + HexFormat.of().toHexDigits((int) crc.getValue()),
        Encoder.start(tensors, card.encoder().crc32(), threads),
        network);
  }

  /** Name and check sum of the weights. */
  public String version() {
    return version;
  }

  /** What the model tells apart and where it comes from. */
  public SyntaxCard card() {
    return card;
  }

  /**
   * Parses a sentence. A very long one is read in parts; the later ones hang on the first as {@code
   * parataxis}.
   *
   * @param words at least one, after UD's practice: "do", "n't"; "Turkey", "'s"
   */
  public ParsedSentence annotate(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a word");
    }
    WordInput whole = WordInput.of(wordPieces, words);
    if (words.size() <= MAX_WORDS && whole.size() <= card.maxPieces()) {
      return part(words, whole);
    }
    List<ParsedWord> parsed = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<List<String>> parts =
        LongInput.parts(
            words, MAX_WORDS, some -> WordInput.of(wordPieces, some).size() <= card.maxPieces());
    int root = -1;
    for (List<String> some : parts) {
      int start = parsed.size();
      ParsedSentence part = part(some, WordInput.of(wordPieces, some).cut(card.maxPieces()));
      for (ParsedWord word : part.words()) {
        parsed.add(shifted(word, start, root));
      }
      for (int w = start; root < 0; w++) {
        root = parsed.get(w).head() < 0 ? w : root;
      }
      for (Mention m : part.mentions()) {
        mentions.add(
            new Mention(m.head() + start, m.type(), m.first() + start, m.behind() + start));
      }
    }
    return new ParsedSentence(parsed, mentions, parts.size());
  }

  private static ParsedWord shifted(ParsedWord word, int by, int root) {
    boolean hangs = word.head() < 0 && root >= 0;
    int head = word.head() < 0 ? root : word.head() + by;
    return new ParsedWord(
        word.form(),
        word.lemma(),
        word.upos(),
        word.features(),
        word.entity(),
        head,
        hangs ? "parataxis" : word.relation());
  }

  private ParsedSentence part(List<String> words, WordInput input) {
    float[] vectors = network.words(encoder.encode(input.ids()), input, WordShape.of(words));
    SyntaxNetwork.Tags tags = network.tags(vectors);
    float[] all = network.withRoot(vectors);
    int[] heads = TreeDecoder.decode(network.arcs(all));
    int count = words.size();
    int[] upos = best(tags.upos(), count, -1);
    int[] features = best(tags.features(), count, -1);
    return builder.build(
        words,
        new ParseBuilder.Choice(
            heads,
            best(network.labels(all, heads), count, builder.root()),
            upos,
            features,
            scripts(words, upos, features, tags.scripts()),
            best(tags.entities(), count, -1)));
  }

  /**
   * The likeliest script of each word; where its lemma is no common word ("kille" of "killed"), or
   * an inflected form is its own lemma, the likeliest of those behind it that makes one.
   */
  private int[] scripts(List<String> words, int[] upos, int[] features, float[] scores) {
    int count = words.size();
    int classes = scores.length / count;
    int[] scripts = best(scores, count, -1);
    for (int w = 0; w < count; w++) {
      Upos tag = card.labels().upos().get(upos[w]);
      String form = words.get(w);
      String lemma = builder.lemma(form, tag, scripts[w]);
      boolean same = lemma.equalsIgnoreCase(form);
      boolean doubtful =
          same
              ? Features.isInflected(card.labels().features().get(features[w]))
              : !wordPieces.isPiece(lemma);
      if (INFLECTED.contains(tag) && doubtful) {
        float[] row = Arrays.copyOfRange(scores, w * classes, (w + 1) * classes);
        scripts[w] = likelier(form, tag, scripts[w], row, same ? DOUBT_SAME : DOUBT);
      }
    }
    return scripts;
  }

  /** The first of the next scripts, within some log odds, whose lemma is another common word. */
  private int likelier(String form, Upos tag, int script, float[] row, float within) {
    float least = row[script] - within;
    int next = script;
    for (int i = 0; i < ALTERNATIVES; i++) {
      row[next] = Float.NEGATIVE_INFINITY;
      next = ParseBuilder.best(row, 0, row.length, -1);
      String lemma = builder.lemma(form, tag, next);
      if (row[next] < least) {
        return script;
      }
      if (!lemma.equalsIgnoreCase(form) && wordPieces.isPiece(lemma)) {
        return next;
      }
    }
    return script;
  }

  private static int[] best(float[] scores, int words, int without) {
    int classes = scores.length / words;
    int[] best = new int[words];
    Arrays.setAll(best, w -> ParseBuilder.best(scores, w * classes, classes, without));
    return best;
  }
}

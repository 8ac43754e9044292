package org.casus.nlp.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.annotate.Upos;
import org.casus.nlp.judge.Encoder;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.Safetensors.Tensor;

/**
 * A model for tests: random layers on the encoder as it comes. Its parses mean nothing, but they
 * differ from sentence to sentence and are the same in every run.
 */
public final class RandomSyntaxModel {
  private static final int HIDDEN = 32;
  private static final int ARC = 24;
  private static final int LABEL = 16;

  private RandomSyntaxModel() {}

  static SyntaxLabels labels() {
    return new SyntaxLabels(
        Arrays.asList(Upos.values()),
        List.of("_", "Number=Sing", "Number=Plur", "Tense=Past|VerbForm=Fin"),
        List.of("nsubj", "root", "obj", "punct"),
        List.of(EditScript.of("a", "a").text(), EditScript.of("as", "a").text()),
        List.of(SyntaxLabels.NO_ENTITY, "person", "place"),
        Map.of(SyntaxLabels.key("went", Upos.VERB), "go"));
  }

  /** Writes a model into a new folder. */
  public static Path write(Path folder, int maxPieces) throws IOException {
    Files.createDirectories(folder);
    new SyntaxCard(
            SyntaxCard.FORMAT,
            "random, for tests",
            ModelCard.EncoderSource.present(),
            maxPieces,
            labels(),
            Map.of())
        .write(folder.resolve(SyntaxCard.FILE));
    Safetensors.write(folder.resolve(ModelCard.WEIGHTS), tensors());
    return folder;
  }

  static Map<String, Tensor> tensors() {
    SyntaxLabels labels = labels();
    int relations = labels.relations().size();
    Random random = new Random(20240614);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("syntax.root", Tensor.of(values(random, Encoder.WIDTH, 1), Encoder.WIDTH));
    layer(tensors, random, "shape", WordShape.TRAITS, Encoder.WIDTH);
    layer(tensors, random, "hidden", Encoder.WIDTH, HIDDEN);
    layer(tensors, random, "upos", HIDDEN, labels.upos().size());
    layer(tensors, random, "features", HIDDEN, labels.features().size());
    layer(tensors, random, "scripts", HIDDEN, labels.scripts().size());
    layer(tensors, random, "entities", HIDDEN, labels.entities().size());
    layer(tensors, random, "arc.dependent", Encoder.WIDTH, ARC);
    layer(tensors, random, "arc.head", Encoder.WIDTH, ARC);
    layer(tensors, random, "arc", ARC, ARC);
    layer(tensors, random, "label.dependent", Encoder.WIDTH, LABEL);
    layer(tensors, random, "label.head", Encoder.WIDTH, LABEL);
    layer(tensors, random, "label.plain", LABEL, relations);
    layer(tensors, random, "label", LABEL, relations * LABEL);
    return tensors;
  }

  private static void layer(
      Map<String, Tensor> tensors, Random random, String name, int inputs, int outputs) {
    tensors.put(
        "syntax." + name + ".weight",
        Tensor.of(values(random, inputs * outputs, 2 / Math.sqrt(inputs)), inputs, outputs));
    tensors.put("syntax." + name + ".bias", Tensor.of(values(random, outputs, 0.1), outputs));
  }

  private static float[] values(Random random, int size, double scale) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return values;
  }
}

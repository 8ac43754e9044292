package org.casus.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that a model was trained on, so that one can tell later whether it is the same.
 *
 * @param name its path, without that of the machine
 * @param bytes its size
 * @param sha256 its hash in hexadecimal
 */
public record DataFile(String name, long bytes, String sha256) {
  /** Describes a file with that content. */
  public static DataFile of(String name, byte[] content) {
    return new DataFile(name, content.length, hash(content));
  }

  /** SHA-256 in hexadecimal. */
  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static String hash(String content) {
    return hash(content.getBytes(StandardCharsets.UTF_8));
  }

  /** For a model's card. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("bytes", bytes);
    map.put("sha256", sha256);
    return map;
  }
}

package org.casus.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.document.Span;

/** Content hashes that identify records: equal content, equal id, in every run. */
public final class EventIds {
  /** 64 bits: one collision is expected after about five thousand million records. */
  private static final int HEX_DIGITS = 16;

  private EventIds() {}

  /** Id of an event. */
  static String of(
      String report,
      String type,
      String rule,
      Span trigger,
      List<ActorMention> actors,
      List<ActorMention> recipients) {
    StringBuilder content = new StringBuilder();
    content.append(report).append('\n').append(type).append('\n').append(rule).append('\n');
    content.append(trigger.start()).append('-').append(trigger.end());
    for (List<ActorMention> side : List.of(actors, recipients)) {
      content.append('\n');
      side.forEach(m -> content.append(m.span()).append(m.code()).append(';'));
    }
    return hash(content.toString());
  }

  /** The first 64 bits of SHA-256 in hexadecimal. */
  public static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

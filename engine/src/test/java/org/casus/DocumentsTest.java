package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The links in the project's documents lead somewhere. */
class DocumentsTest {
  private static final Path HOME = home();
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|^ {4}.*?$|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?) *$");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

  @TestFactory
  Stream<DynamicTest> relativeLinksLeadSomewhere() throws IOException {
    return documents().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    HOME.relativize(file).toString(),
                    () -> assertThat(broken(file)).as("broken links").isEmpty()));
  }

  @Test
  void linksAreFoundAndWrongOnesNoticed() {
    Path readme = HOME.resolve("README.md");
    assertThat(links("see [`A`](a/A.java) and [b](b.md#c), not `[x](y)`"))
        .containsExactly("a/A.java", "b.md#c");
    assertThat(leadsSomewhere(readme, "ARCHITECTURE.md#modules")).isTrue();
    assertThat(leadsSomewhere(readme, "ARCHITECTURE.md#no-such-heading")).isFalse();
    assertThat(leadsSomewhere(readme, "no-such-file.md")).isFalse();
    assertThat(links(read(readme))).hasSizeGreaterThan(5);
  }

  /** Markdown files at the root and below its folders, hidden ones and build output left out. */
  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(HOME, 5)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> isOurs(HOME.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || SKIPPED.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private static List<String> broken(Path file) {
    return links(read(file)).stream().filter(link -> !leadsSomewhere(file, link)).toList();
  }

  private static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    for (Matcher m = LINK.matcher(CODE.matcher(text).replaceAll("")); m.find(); ) {
      if (!ELSEWHERE.matcher(m.group(1)).matches()) {
        links.add(m.group(1));
      }
    }
    return links;
  }

  private static boolean leadsSomewhere(Path from, String link) {
    int hash = link.indexOf('#');
    String path =
        URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
    Path target = path.isEmpty() ? from : from.resolveSibling(path).normalize();
    if (!target.startsWith(HOME) || !Files.exists(target)) {
      return false;
    }
    return hash < 0 || anchors(read(target)).contains(link.substring(hash + 1));
  }

  /** The anchors that a forge makes of headings: lower case, words joined by hyphens. */
  private static Set<String> anchors(String text) {
    return HEADING
        .matcher(text)
        .results()
        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
        .map(h -> h.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  private static Path home() {
    String home = System.getProperty("casus.home", "..");
    return Path.of(home).toAbsolutePath().normalize();
  }
}

package org.casus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the engine's packages, as ARCHITECTURE.md lists them. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.casus");

  /** A package and those that it may use. */
  private record Arrows(String from, List<String> to) {
    static Arrows of(String from, String... to) {
      return new Arrows(from, List.of(to));
    }

    void check() {
      String[] allowed =
          Stream.concat(
                  Stream.of("org.casus." + from, "java..", "org.jspecify..", "org.slf4j.."),
                  to.stream().map(name -> "org.casus." + name))
              .toArray(String[]::new);
      String[] all =
          from.equals("lexicon")
              ? Stream.concat(Arrays.stream(allowed), Stream.of("org.snakeyaml.."))
                  .toArray(String[]::new)
              : allowed;
      classes()
          .that()
          .resideInAPackage("org.casus." + from)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(all))
          .check(ENGINE);
    }
  }

  private static final List<Arrows> ALL =
      List.of(
          Arrows.of("document"),
          Arrows.of("annotate", "document"),
          Arrows.of("lexicon", "document", "annotate"),
          Arrows.of("place", "document"),
          Arrows.of("time", "document", "annotate", "lexicon"),
          Arrows.of("actor", "document", "annotate", "lexicon", "place"),
          Arrows.of("event", "document", "annotate", "lexicon", "place", "time", "actor"),
          Arrows.of(
              "relation", "document", "annotate", "lexicon", "place", "time", "actor", "event"),
          Arrows.of(
              "pipeline",
              "document",
              "annotate",
              "lexicon",
              "place",
              "time",
              "actor",
              "event",
              "relation"));

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyEarlierOnes() {
    return ALL.stream().map(arrows -> DynamicTest.dynamicTest(arrows.from(), arrows::check));
  }

  @Test
  void everyPackageIsListed() {
    classes()
        .should()
        .resideInAnyPackage(ALL.stream().map(a -> "org.casus." + a.from()).toArray(String[]::new))
        .check(ENGINE);
  }

  @Test
  void theEngineOpensNoFilesAndNoConnections() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
        .check(ENGINE);
  }
}

package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a Java and a Maven that only pretend. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class LauncherTest {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("casus.home", "..")).resolve("casus");
  private static final List<String> TOOLS =
      List.of(
          "awk",
          "cat",
          "cp",
          "cut",
          "date",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "stty",
          "tail",
          "wc");

  @TempDir private Path temp;
  private Path root = Path.of("");
  private Path bin = Path.of("");

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    root = Files.createDirectories(temp.resolve("a checkout"));
    bin = Files.createDirectories(temp.resolve("bin"));
    Files.copy(LAUNCHER, root.resolve("casus"));
    executable(root.resolve("casus"));
    for (String module : List.of("engine", "nlp", "io", "app", "bench", "train")) {
      Path source = Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.writeString(source.resolve("Source.java"), "class Source {}");
      Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.createDirectories(root.resolve("lexicons"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    for (String tool : TOOLS) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(folder, tool);
        if (Files.exists(real) && !Files.exists(bin.resolve(tool))) {
          script(tool, "exec " + real + " \"$@\"\n");
        }
      }
    }
    script(
        "java",
        """
        case $* in
          *-XshowSettings*) echo "    java.specification.version = ${FAKE_JAVA:-17}" >&2; exit ;;
        esac
        for arg; do printf '<%s>\\n' "$arg"; done
        """);
    script("javac", "");
    script(
        "mvn",
        """
        echo run >>"$FAKE_CALLS"
        mkdir -p app/target/lib bench/target/lib train/target/lib
        [ -z "${FAKE_HALF:-}" ] || : >app/target/lib/half.jar
        sleep "${FAKE_SLEEP:-0}"
        echo "[INFO] Building Casus app 0.1.0 [5/5]"
        if [ -n "${FAKE_FAILURE:-}" ]; then
          echo "[ERROR] $FAKE_FAILURE"
          echo "[ERROR] "
          echo "[ERROR] Re-run Maven using the -X switch"
          exit 1
        fi
        : >app/target/casus.jar
        case $* in
          *"-pl bench"*) : >bench/target/casus-bench.jar ;;
          *"-pl app,train"*) : >train/target/casus-train.jar ;;
        esac
        """);
  }

  private void script(String name, String body) throws IOException {
    Files.deleteIfExists(bin.resolve(name));
    Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body);
    executable(bin.resolve(name));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Path launcher, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("FAKE_CALLS", temp.resolve("calls").toString());
    builder.environment().putAll(environment);
    File err = temp.resolve("err").toFile();
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(err)).start();
  }

  private Run run(Map<String, String> environment, String... args) throws Exception {
    return run(root.resolve("casus"), environment, args);
  }

  private Run run(Path launcher, Map<String, String> environment, String... args) throws Exception {
    Files.deleteIfExists(temp.resolve("err"));
    Process process = start(launcher, environment, args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Run(code, out, Files.readString(temp.resolve("err")));
  }

  private int builds() throws IOException {
    Path calls = temp.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  @Test
  void isAShellScript() throws Exception {
    for (String shell : List.of("/bin/sh", "/bin/dash", "/bin/bash")) {
      if (Files.exists(Path.of(shell))) {
        Process check = new ProcessBuilder(shell, "-n", LAUNCHER.toString()).start();
        assertThat(check.waitFor()).as(shell).isZero();
      }
    }
  }

  @Test
  void buildsOnceThenStarts() throws Exception {
    Run first = run(Map.of(), "code", "two words", "");
    assertThat(first.err())
        .contains("first use: Casus is built once, and the language models (about 500 MB)")
        .containsPattern("casus: built in \\d+ s");
    assertThat(first.out())
        .contains("<-cp>\n<" + root.toRealPath() + "/app/target/casus.jar:")
        .contains("<-Dcasus.home=" + root.toRealPath() + ">")
        .endsWith("<org.casus.app.Main>\n<code>\n<two words>\n<>\n");
    Run second = run(Map.of(), "--help");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainAfterAChange() throws Exception {
    run(Map.of());
    for (String changed :
        List.of("nlp/src/main/Source.java", "io/pom.xml", "lexicons", "pom.xml")) {
      int before = builds();
      Files.setLastModifiedTime(root.resolve(changed), FileTime.from(Instant.now().plusSeconds(2)));
      run(Map.of());
      assertThat(builds()).as(changed).isEqualTo(before + 1);
      Files.setLastModifiedTime(root.resolve(changed), FileTime.from(Instant.EPOCH));
    }
    int before = builds();
    run(Map.of());
    Files.delete(root.resolve("app/target/casus.jar"));
    run(Map.of());
    assertThat(builds()).isEqualTo(before + 1);
  }

  @Test
  void followsLinks() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("one"), Path.of("a checkout/casus"));
    Path other = Files.createDirectories(temp.resolve("else where")).resolve("two");
    Files.createSymbolicLink(other, link);
    Run run = run(other, Map.of(), "x");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("<-Dcasus.home=" + root.toRealPath() + ">");
  }

  @Test
  void benchHasItsOwnClassPath() throws Exception {
    Run run = run(Map.of(), "bench", "speed");
    assertThat(run.out())
        .contains("/bench/target/casus-bench.jar:")
        .endsWith("<org.casus.bench.Main>\n<speed>\n");
    run(Map.of(), "--help");
    run(Map.of(), "bench");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void trainingIsBuiltAtItsFirstUse() throws Exception {
    Run other = run(Map.of(), "code");
    assertThat(other.err()).doesNotContain("PyTorch");
    Run first = run(Map.of(), "train", "--data", "x y");
    assertThat(first.err())
        .contains("PyTorch (about 110 MB) and the encoder in full precision (about 80 MB)");
    assertThat(first.out())
        .contains("/train/target/casus-train.jar:")
        .endsWith("<org.casus.train.Main>\n<--data>\n<x y>\n");
    assertThat(builds()).isEqualTo(2);
    run(Map.of(), "code");
    run(Map.of(), "bench");
    run(Map.of(), "train");
    run(Map.of(), "bench");
    assertThat(builds()).as("one does not make the other stale").isEqualTo(3);
    Files.setLastModifiedTime(
        root.resolve("train/src/main/Source.java"), FileTime.from(Instant.now().plusSeconds(2)));
    run(Map.of(), "code");
    assertThat(builds()).isEqualTo(3);
    run(Map.of(), "train");
    assertThat(builds()).isEqualTo(4);
  }

  @Test
  void passesOptionsOn() throws Exception {
    Run run = run(Map.of("CASUS_JAVA_OPTS", "-Xmx3g -XX:+UseG1GC"));
    assertThat(run.out()).contains("<-Xmx3g>\n<-XX:+UseG1GC>").doesNotContain("UseSerialGC");
    assertThat(run(Map.of()).out()).contains("<-XX:+UseSerialGC>");
  }

  @Test
  void classifyGetsASmallHeapThatCanBeMadeLarger() throws Exception {
    assertThat(run(Map.of(), "code", "classify").out())
        .contains("<-XX:MaxRAMPercentage=60>")
        .doesNotContain("-Xmx");
    Run run = run(Map.of("CASUS_JAVA_OPTS", "-Xmx1g"), "classify", "-");
    assertThat(run.out().indexOf("<-Xmx1g>")).isGreaterThan(run.out().indexOf("<-Xmx256m>"));
    assertThat(run.out()).contains("<-Xmx256m>").doesNotContain("MaxRAMPercentage");
  }

  @Test
  void failedBuildSaysWhyAndIsTriedAgain() throws Exception {
    Run run = run(Map.of("FAKE_FAILURE", "Source.java:[3,5] cannot find symbol"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("the build failed after")
        .contains("  Source.java:[3,5] cannot find symbol")
        .doesNotContain("Re-run")
        .contains("the whole log is " + root.toRealPath() + "/.casus/build.log");
    assertThat(run(Map.of()).code()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void interruptedBuildLeavesNothingThatPassesForBuilt() throws Exception {
    run(Map.of());
    Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
    Process process = start(root.resolve("casus"), Map.of("FAKE_SLEEP", "20", "FAKE_HALF", "yes"));
    Path half = root.resolve("app/target/lib/half.jar");
    while (!Files.exists(half)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    process.destroy();
    assertThat(process.waitFor()).isNotZero();
    Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    assertThat(root.resolve(".casus/lock")).doesNotExist();
    assertThat(run(Map.of()).code()).isZero();
    assertThat(builds()).isEqualTo(3);
    assertThat(half).doesNotExist();
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    Process one = start(root.resolve("casus"), Map.of("FAKE_SLEEP", "2"));
    Process two = start(root.resolve("casus"), Map.of("FAKE_SLEEP", "2"));
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(Files.readString(temp.resolve("err"))).contains("another process is building");
  }

  @Test
  void lockOfADeadProcessIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    dead.waitFor();
    Files.createDirectories(root.resolve(".casus/lock"));
    Files.writeString(root.resolve(".casus/lock/pid"), dead.pid() + "\n");
    assertThat(run(Map.of()).code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void missingToolsAreNamed() throws Exception {
    assertThat(run(Map.of("FAKE_JAVA", "11")).err())
        .contains("Casus needs Java 17 or newer")
        .contains("is Java 11");
    assertThat(run(Map.of("FAKE_JAVA", "1.8")).err()).contains("is Java 1.8");
    assertThat(run(Map.of("JAVA_HOME", "/no/such")).err()).contains("JAVA_HOME is /no/such");
    Files.delete(bin.resolve("mvn"));
    Run run = run(Map.of());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no mvn on the PATH").contains("apt install maven");
    Files.delete(bin.resolve("javac"));
    assertThat(run(Map.of()).err()).contains("no javac on the PATH");
    Files.delete(bin.resolve("java"));
    assertThat(run(Map.of()).err()).contains("no java on the PATH");
  }
}

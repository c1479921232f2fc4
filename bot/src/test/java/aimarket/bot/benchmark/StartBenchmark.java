package aimarket.bot.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.SlashCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the first answer that Slack has taken, beside a bare bot's first
 * acknowledgement; the same virtual machine, options and jar, in turns.
 */
class StartBenchmark {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);
  private static final Path JAR = Path.of("target", "aimarket.jar").toAbsolutePath();
  private static final Pattern PORT = Pattern.compile("port (\\d+)");
  private static final List<String> OPTIONS =
      List.of(
          "-Xlog:disable",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-Dfile.encoding=UTF-8",
          "-Dh2.bindAddress=127.0.0.1",
          "-Djava.awt.headless=true");

  @TempDir Path folder;

  private final LocalSlack slack =
      LocalSlack.start(
          LocalSlack.Config.of(
              "aimarket",
              List.of(new SlashCommand("/aimarket", "", "asks", List.of())),
              List.of()));
  private final Control people = slack.control();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void from_start_to_first_answer() throws Exception {
    assumeTrue(Files.exists(JAR), "build the jar first: mvn -q -pl bot -am -DskipTests package");
    Path bareJar = bareJar();
    compare("no class-data archive", bareJar, List.of(), List.of());

    Path bareArchive = folder.resolve("bare.jsa");
    Path ourArchive = folder.resolve("ours.jsa");
    startBare(bareJar, fresh(), List.of("-XX:ArchiveClassesAtExit=" + bareArchive));
    rehearse(bareJar, ourArchive);
    compare(
        "each with a class-data archive",
        bareJar,
        List.of("-XX:SharedArchiveFile=" + bareArchive),
        List.of("-XX:SharedArchiveFile=" + ourArchive));
  }

  private void compare(String what, Path bareJar, List<String> bareMore, List<String> ourMore)
      throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      Path bareHome = fresh();
      startBare(bareJar, bareHome, bareMore);
      double bareTook = startBare(bareJar, bareHome, bareMore);
      Path home = fresh();
      double firstTook = startOurs(bareJar, home, ourMore);
      double secondTook = startOurs(bareJar, home, ourMore);
      if (round >= 0) {
        bare.add(bareTook);
        first.add(firstTook);
        second.add(secondTook);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: bare %.2f s; first start, which makes the store, %.2f s, %.2f x; later start %.2f s, %.2f x (medians of %d)%n",
        what,
        median(bare),
        median(first),
        median(first) / median(bare),
        median(second),
        median(second) / median(bare),
        ROUNDS);
  }

  /** Makes our archive as the launcher does. */
  private void rehearse(Path bareJar, Path archive) throws Exception {
    ProcessBuilder process =
        java(
            bareJar,
            List.of("-XX:ArchiveClassesAtExit=" + archive),
            "aimarket.bot.Main",
            "rehearse");
    process
        .environment()
        .putAll(
            Map.of(
                "AIMARKET_HOME", fresh().toString(),
                "AIMARKET_PORT", "0",
                "AIMARKET_WORKSPACE_PORT", "0"));
    process
        .redirectOutput(folder.resolve("rehearsal").toFile())
        .start()
        .waitFor(60, TimeUnit.SECONDS);
  }

  /** Seconds to the first acknowledgement. */
  private double startBare(Path bareJar, Path home, List<String> more) throws Exception {
    ProcessBuilder builder =
        java(
            bareJar,
            more,
            BareBot.class.getName(),
            home.toString(),
            slack.botToken(),
            slack.signingSecret(),
            slack.apiUrl());
    return timed(builder, () -> {});
  }

  /** Seconds to the first answer that Slack has taken. */
  private double startOurs(Path bareJar, Path home, List<String> more) throws Exception {
    ProcessBuilder builder = java(bareJar, more, "aimarket.bot.Main", "serve");
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_API_URL", slack.apiUrl(),
                "AIMARKET_HOME", home.toString(),
                "AIMARKET_PORT", "0"));
    int before = people.calls("response_url").size();
    return timed(
        builder,
        () -> {
          while (people.calls("response_url").size() == before) {
            Thread.sleep(1);
          }
        });
  }

  private interface Wait {
    void end() throws InterruptedException;
  }

  private double timed(ProcessBuilder builder, Wait answer) throws Exception {
    Path printed = Files.createTempFile(folder, "printed", ".out");
    long begun = System.nanoTime();
    Process process = builder.redirectOutput(printed.toFile()).start();
    try {
      slack.deliverTo(listening(process, printed));
      int status =
          people
              .send(
                  Control.YOU,
                  people.channel("general"),
                  "/aimarket compare openai anthropic revenue")
              .join()
              .status();
      if (status != 200) {
        throw new AssertionError("not acknowledged: " + status);
      }
      answer.end();
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static URI listening(Process process, Path printed) throws Exception {
    while (process.isAlive()) {
      Matcher port = PORT.matcher(Files.readString(printed, StandardCharsets.UTF_8));
      if (port.find()) {
        return URI.create("http://127.0.0.1:" + port.group(1) + "/slack/events");
      }
      Thread.sleep(1);
    }
    throw new AssertionError("did not start: " + Files.readString(printed));
  }

  private ProcessBuilder java(Path bareJar, List<String> more, String main, String... args)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(OPTIONS);
    line.addAll(more);
    line.addAll(List.of("-cp", JAR + java.io.File.pathSeparator + bareJar, main));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(fresh().toFile());
    builder.environment().clear();
    return builder.redirectError(folder.resolve("complaints").toFile());
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "home");
  }

  /** A class-data archive wants jars: the bare bot's class in one of its own. */
  private Path bareJar() throws IOException {
    Path jar = folder.resolve("bare.jar");
    String name = BareBot.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in =
            Objects.requireNonNull(BareBot.class.getResourceAsStream("/" + name), name)) {
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
      out.closeEntry();
    }
    return jar;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}

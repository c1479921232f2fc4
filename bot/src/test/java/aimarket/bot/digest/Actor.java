package aimarket.bot.digest;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link DigestActor} from outside. */
final class Actor {
  /** As long as a start may take on a machine that is busy with something else. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String ENDED = "(its output has ended)";

  private final Process process;
  private final Writer in;
  private final BlockingQueue<String> out = new LinkedBlockingQueue<>();

  Actor(Path folder, List<String> options, String... args) throws IOException {
    this(folder, Map.of(), options, args);
  }

  /**
   * @param environment more of it than this process has
   */
  Actor(Path folder, Map<String, String> environment, List<String> options, String... args)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(ActorClasses.options());
    line.addAll(options);
    line.add(DigestActor.class.getName());
    line.addAll(List.of(args));
    File errors = folder.resolve("errors.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.appendTo(errors));
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.add(line);
      }
    } catch (IOException e) {
      // Then it has ended too.
    }
    out.add(ENDED);
  }

  boolean alive() {
    return process.isAlive();
  }

  void say(String line) {
    try {
      in.write(line + "\n");
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the actor is gone: " + process.isAlive(), e);
    }
  }

  /** Its lines up to the one that is this. */
  List<String> until(String last) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      String line = out.poll(1, TimeUnit.SECONDS);
      if (last.equals(line)) {
        return lines;
      }
      if (ENDED.equals(line)) {
        break;
      }
      if (line != null) {
        lines.add(line);
      }
    }
    throw new AssertionError("no '" + last + "' but " + lines + ", alive: " + process.isAlive());
  }

  /** Whether it ended by itself within that time. */
  boolean ended(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** By itself, as a program that has nothing more to do. */
  void end() throws IOException {
    in.close();
    process.onExit().join();
  }

  /**
   * @param name STOP or CONT
   */
  void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().onExit().join();
  }
}

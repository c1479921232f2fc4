package aimarket.bot.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bot as a process of its own: another locale, another environment, another pid. */
public final class Program implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it in an empty environment but for these.
   *
   * @param folder to run in, and for what it prints
   * @param options of the virtual machine
   */
  public static Program start(
      Path folder, Map<String, String> environment, List<String> options, String... args)
      throws IOException {
    return startMain("aimarket.bot.Main", folder, environment, options, args);
  }

  /** The same for another class with a main method. */
  public static Program startMain(
      String main,
      Path folder,
      Map<String, String> environment,
      List<String> options,
      String... args)
      throws IOException {
    Path out = Files.createTempFile(folder, "printed", ".out");
    Path err = Files.createTempFile(folder, "printed", ".err");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Short lives: the second compiler and a parallel collector would not pay.
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.add("-Dlogback.configurationFile=logback.xml");
    // Or it tells of duplicates on the class path on standard output.
    line.add("-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    line.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Program(builder.start(), out, err);
  }

  public static Terminal.Ran run(
      Path folder, Map<String, String> environment, List<String> options, String... args)
      throws IOException, InterruptedException {
    try (Program program = start(folder, environment, options, args)) {
      return program.ended();
    }
  }

  public Terminal.Ran ended() throws IOException, InterruptedException {
    return fed("");
  }

  /** Gives it all of its standard input and waits for its end. */
  public Terminal.Ran fed(String input) throws IOException, InterruptedException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + printed() + complained());
    }
    return new Terminal.Ran(process.exitValue(), printed(), complained());
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  public String printed() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  public String complained() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

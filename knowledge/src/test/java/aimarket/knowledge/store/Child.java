package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another process on the same home, for tests of what two may do at once. */
final class Child {
  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Child start(Path home, String what) throws IOException {
    return start(Child.class, home.toString(), what);
  }

  static Child start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The next line; null where it has ended. */
  String line() throws IOException {
    return out.readLine();
  }

  void await(String line) throws IOException {
    for (String got = out.readLine(); !line.equals(got); got = out.readLine()) {
      if (got == null) {
        throw new IllegalStateException("the child ended before it said '" + line + "'");
      }
    }
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    if (arguments[1].equals("lock")) {
      ServeLock.take(home, 4242);
      System.out.println("locked");
      Thread.sleep(60_000);
    }
    try (Store store = Stores.open(StoreSettings.in(home))) {
      Version.Why why = new Version.Why("child", "test", "child");
      store
          .facts()
          .record(
              new FactStore.Batch(
                  List.of(PAPER), List.of(figure("of-child", APRIL, "1")), List.of(), why));
      System.out.println("recorded");
      if (arguments[1].equals("hold")) {
        Thread.sleep(60_000);
      }
    }
  }
}

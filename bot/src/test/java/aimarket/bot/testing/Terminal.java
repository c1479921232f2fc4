package aimarket.bot.testing;

import aimarket.bot.cli.Cli;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command line in this process: its streams are the process's own while it runs. */
public final class Terminal {
  private Terminal() {}

  /**
   * What a command did.
   *
   * @param out all of standard output
   * @param err all of standard error, the log too
   */
  public record Ran(int status, String out, String err) {}

  public static Ran run(String... args) {
    return fed("", args);
  }

  public static synchronized Ran fed(String input, String... args) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int status = Cli.run(args);
      System.out.flush();
      System.err.flush();
      return new Ran(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}

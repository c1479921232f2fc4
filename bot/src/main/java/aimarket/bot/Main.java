package aimarket.bot;

import aimarket.bot.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program starts. */
public final class Main {
  /** Held on to, or its level is forgotten with it. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    // H2 in mixed mode listens on all interfaces unless this is set before any of its classes load.
    if (System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    System.setProperty("java.awt.headless", "true");
    // Lucene advises on the JDK each time it starts; that is no news to whoever asks a question.
    LUCENE.setLevel(Level.SEVERE);
    // Whatever the locale says, what we print is UTF-8.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int status = Cli.run(args);
    System.out.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}

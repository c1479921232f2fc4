package aimarket.bot.testing;

import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A folder with settings and a store, for the command line. */
public final class OwnHome {
  private static final String SETTINGS =
      "store:\n  home: store\nweb:\n  port: 0\nworkspace:\n  port: 0\n";

  /** What makes a store: to fill one takes longer than most tests. */
  private static final List<String> FILES =
      List.of("aimarket.mv.db", "aimarket.password", "aimarket.learned");

  private final Path folder;

  private OwnHome(Path folder) {
    this.folder = folder;
  }

  /** With settings alone. */
  public static OwnHome empty(Path folder) {
    OwnHome home = new OwnHome(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    home.settings("");
    return home;
  }

  /** With the store that ships. */
  public static OwnHome in(Path folder) {
    OwnHome home = empty(folder);
    fill(folder.resolve("store"));
    return home;
  }

  /** Puts the store that ships, and what is learned from it, where there is none. */
  public static void fill(Path store) {
    try {
      Files.createDirectories(store);
      if (Files.exists(store.resolve(FILES.get(0)))) {
        return;
      }
      for (String file : FILES) {
        Files.copy(Filled.FOLDER.resolve("store").resolve(file), store.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once a process. */
  private static final class Filled {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "filled");
        Ran ran = empty(folder).run("ask", "openai valuation");
        if (ran.status() != 0) {
          throw new AssertionError(ran.out() + ran.err());
        }
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes the settings anew, with these below. */
  public void settings(String more) {
    write("settings.yaml", SETTINGS + more);
  }

  public void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Ran run(String... args) {
    return Terminal.run(configured(args));
  }

  /** The command with its settings. */
  public String[] configured(String... args) {
    return Stream.concat(
            Stream.of(args[0], "--config", folder.resolve("settings.yaml").toString()),
            Arrays.stream(args).skip(1))
        .toArray(String[]::new);
  }
}

package aimarket.bot.testing;

import aimarket.bot.accuracy.Judge;
import aimarket.bot.cli.Opened;
import aimarket.config.Settings;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The shipped knowledge in a real store, opened once for all tests that only ask. */
public final class Shipped {
  /** A day on which it was fresh. */
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  private static final Opened OPENED = open();

  private Shipped() {}

  public static Answer ask(String question) {
    return OPENED.knowledge().ask(Asked.now(question, TODAY));
  }

  /** What stands behind the answer to it. */
  public static Answer why(String question) {
    return OPENED.knowledge().why(Asked.now(question, TODAY));
  }

  /** What is known of the figures in it. */
  public static Answer check(String message) {
    return OPENED.knowledge().check(Asked.now(message, TODAY));
  }

  /** Asks the same knowledge, on the same day. */
  public static Judge judge() {
    return new Judge(OPENED.knowledge(), OPENED.vocabulary(), TODAY);
  }

  public static Vocabulary vocabulary() {
    return OPENED.vocabulary();
  }

  private static Opened open() {
    try {
      Path home = Files.createTempDirectory("shipped");
      OwnHome.fill(home);
      return Opened.with(Settings.from(Map.of("store.home", home.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

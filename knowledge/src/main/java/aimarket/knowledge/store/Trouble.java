package aimarket.knowledge.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Says in words why a store did not open or did not answer, and what to do. */
final class Trouble {
  private static final int H2_WRONG_PASSWORD = 28000;
  private static final int H2_LOCKED = 90020;
  private static final int H2_CORRUPTED = 90030;
  private static final int H2_IO = 90031;
  private static final int H2_BROKEN_LOB = 90028;
  private static final int H2_GENERAL = 50000;

  private final StoreSettings settings;
  private final H2Home home;

  Trouble(StoreSettings settings) {
    this.settings = settings;
    this.home = new H2Home(settings.home());
  }

  StoreProblem opening(Throwable thrown) {
    Throwable cause = cause(thrown);
    if (!settings.embedded()) {
      return problem(
          thrown,
          "%s does not answer: %s; see that the database runs and that the address, user and password are right",
          settings,
          line(cause));
    }
    int code = code(cause);
    if (code == H2_WRONG_PASSWORD) {
      return problem(
          thrown,
          "%s does not take the password in %s; put back the one it was made with. %s",
          home.database(),
          home.password(),
          advice());
    }
    if (code == H2_LOCKED) {
      return problem(
          thrown,
          "%s is held by another program: %s; end it and try again",
          home.database(),
          line(cause));
    }
    return problem(
        thrown,
        "%s cannot be opened, it may be damaged; it was left as it was. %s (%s)",
        home.database(),
        advice(),
        line(cause));
  }

  /**
   * @param what could not be done: "cannot be read"
   */
  StoreProblem working(String what, Throwable thrown) {
    Throwable cause = cause(thrown);
    boolean damaged =
        settings.embedded()
            && List.of(H2_CORRUPTED, H2_IO, H2_BROKEN_LOB, H2_GENERAL).contains(code(cause));
    return problem(
        thrown,
        "%s %s: %s. %s",
        settings,
        what,
        line(cause),
        damaged ? "It may be damaged. " + advice() : "Run 'aimarket check'");
  }

  /** Names the last backup and the command. */
  String advice() {
    List<Path> kept = home.kept();
    return kept.isEmpty()
        ? "There is no backup in %s; move the file away to begin anew".formatted(home.backups())
        : "Restore the last backup: aimarket restore " + kept.get(0);
  }

  private static StoreProblem problem(Throwable thrown, String message, Object... parts) {
    return new StoreProblem(message.formatted(parts), thrown);
  }

  /** What the database said, else the innermost cause. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = Objects.requireNonNull(cause.getCause());
    }
    return cause;
  }

  private static int code(Throwable cause) {
    return cause instanceof SQLException sql ? sql.getErrorCode() : 0;
  }

  private static String line(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}

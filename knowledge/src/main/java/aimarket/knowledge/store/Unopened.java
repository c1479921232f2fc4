package aimarket.knowledge.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Says why a store did not open, and what to do. */
final class Unopened {
  private static final int H2_WRONG_PASSWORD = 28000;
  private static final int H2_LOCKED = 90020;

  private Unopened() {}

  static StoreProblem why(StoreSettings settings, Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (!settings.embedded()) {
      return new StoreProblem(
          "%s does not answer: %s; see that the database runs and that the address, user and password are right"
              .formatted(settings, message),
          cause);
    }
    H2Home home = new H2Home(settings.home());
    int code = cause instanceof SQLException sql ? sql.getErrorCode() : 0;
    if (code == H2_WRONG_PASSWORD) {
      return new StoreProblem(
          "%s does not take the password in %s; put back the one it was made with, or %s"
              .formatted(home.database(), home.password(), advice(home)),
          cause);
    }
    if (code == H2_LOCKED) {
      return new StoreProblem(
          "%s is held by another program: %s; end it and try again"
              .formatted(home.database(), message),
          cause);
    }
    return new StoreProblem(
        "%s cannot be opened, it may be damaged; it was left as it was. %s (%s)"
            .formatted(home.database(), advice(home), message),
        cause);
  }

  private static String advice(H2Home home) {
    List<Path> kept = home.kept();
    return kept.isEmpty()
        ? "There is no backup in %s; move the file away to begin anew".formatted(home.backups())
        : "Restore the last backup: aimarket restore " + kept.get(0);
  }
}

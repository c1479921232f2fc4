package aimarket.config;

import java.nio.file.Path;

/**
 * A value as somebody wrote it.
 *
 * @param where {@code file:line} or the environment variable; empty where a program gave it
 * @param base the folder that a relative path in it starts from
 * @param usable false where a problem was already told: it counts as given, and nothing more is
 *     said of it
 */
record Given(String text, String where, Path base, boolean usable) {

  Given(String text, String where, Path base) {
    this(text, where, base, true);
  }

  Given unusable() {
    return new Given("", where, base, false);
  }
}

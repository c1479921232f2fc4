package aimarket.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name path in the YAML file: "web.port"
 * @param environment name of its environment variable
 * @param fallback the default, written as an operator would; null for none
 * @param meaning one sentence for docs/settings.md
 */
record Setting<T>(
    String name, String environment, Kind<T> kind, @Nullable String fallback, String meaning) {

  boolean secret() {
    return kind.secret();
  }

  /** Environment variable that names a file with the secret in it. */
  String fileEnvironment() {
    return environment + "_FILE";
  }
}

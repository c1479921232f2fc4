package aimarket.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Objects;

/**
 * A token or password. It prints as {@code ***}, so that a settings record can be logged; its value
 * is taken with {@link #reveal()}, a word that is easy to search for.
 */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value, "value is null");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a secret is empty; leave it out instead");
    }
  }

  /** The value itself, for the one place that sends or compares it. */
  public String reveal() {
    return value;
  }

  /** Compares in constant time, since the other side may come from the network. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(value.getBytes(UTF_8), secret.value.getBytes(UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}

package aimarket.bot.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's rule for knowing its requests, version v0: HMAC-SHA256 over time and raw body, not older
 * and not younger than five minutes. See
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 *
 * <p>Bolt's own check comes too late (it parses first) and is too kind: it takes requests from the
 * future, times that overflow, and replays.
 */
public final class Signature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{10}");
  private static final Duration WINDOW = Duration.ofSeconds(300);

  private final SecretKeySpec key;
  private final Clock clock;

  /**
   * @param signingSecret the app's, page "Basic Information"
   */
  public Signature(String signingSecret, Clock clock) {
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException(
          "the signing secret is empty; copy it from the Slack app's page 'Basic Information'");
    }
    this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * What is wrong, for the log and the sender; empty where the request is genuine.
   *
   * @param timestamps values of every X-Slack-Request-Timestamp header
   * @param signatures values of every X-Slack-Signature header
   * @param body as it came, byte for byte
   */
  Optional<String> problem(List<String> timestamps, List<String> signatures, byte[] body) {
    if (timestamps.size() != 1 || signatures.size() != 1) {
      return Optional.of("exactly one timestamp and one signature header are needed");
    }
    String timestamp = timestamps.get(0);
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      return Optional.of("the timestamp is not ten digits");
    }
    long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
    if (Math.abs(age) > WINDOW.toSeconds()) {
      return Optional.of("the timestamp is more than five minutes away");
    }
    byte[] expected = of(timestamp, body).getBytes(StandardCharsets.UTF_8);
    byte[] got = signatures.get(0).getBytes(StandardCharsets.UTF_8);
    // Compares in constant time: how long it took tells nobody how much of a guess was right.
    return MessageDigest.isEqual(expected, got)
        ? Optional.empty()
        : Optional.of("the signature does not match");
  }

  /** The signature of a body, as in the header: "v0=" and 64 hexadecimal digits. */
  public String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

package aimarket.bot.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** https://docs.slack.dev/authentication/verifying-requests-from-slack. */
final class Signature {
  private final SecretKeySpec key;

  Signature(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** The value of {@code X-Slack-Signature}. */
  String of(long timestampSeconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] base = ("v0:" + timestampSeconds + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256; use another one", e);
    }
  }
}

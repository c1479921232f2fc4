package aimarket.knowledge.files;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Role;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who asserts a fact, and as what: {@code acorn as self}, {@code gazette as press, implied}. */
final class ClaimantText {
  private static final Pattern CLAIMANT = Pattern.compile("(\\S+) as (\\S+?)(, implied)?");

  private ClaimantText() {}

  static Claimant parse(String text, Set<String> entities) {
    Matcher m = CLAIMANT.matcher(text);
    if (!m.matches()) {
      throw new Refusal(
          "the claimant '%s' cannot be read".formatted(text),
          "write 'entity as self', or as rival, partner, analyst, dataset, press, regulator,"
              + " unknown; ', implied' after it where a neighbouring sentence says so");
    }
    return new Claimant(
        Known.check("entity", m.group(1), entities),
        Named.read(Role.class, "role", m.group(2)),
        m.group(3) != null);
  }

  static String print(Claimant claimant) {
    return claimant.who()
        + " as "
        + Named.of(claimant.as())
        + (claimant.implied() ? ", implied" : "");
  }
}

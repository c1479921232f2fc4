package aimarket.bot.testing;

import aimarket.knowledge.Asked;
import aimarket.knowledge.DigestAsked;
import aimarket.knowledge.Digests;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Digest;
import java.time.Clock;
import java.time.Instant;

/** For digests of a past in which the store of the test was not there yet. */
public final class KnownNow implements Knowledge, Digests {
  private final Knowledge knowledge;
  private final Digests digests;

  public <K extends Knowledge & Digests> KnownNow(K shipped) {
    this.knowledge = shipped;
    this.digests = shipped;
  }

  @Override
  public Answer ask(Asked asked) {
    return knowledge.ask(asked);
  }

  @Override
  public Digest digest(DigestAsked asked) {
    return digests.digest(
        new DigestAsked(
            asked.after(),
            asked.upTo(),
            asked.zone(),
            asked.topics(),
            asked.team(),
            Instant.now(Clock.systemUTC())));
  }
}

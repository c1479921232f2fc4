package aimarket.bot.digest;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The way to Slack. The futures complete with what became of it, never with an exception. */
public interface Poster {
  /**
   * Posts a digest in its channel.
   *
   * @param turn asked right before each call to Slack
   */
  CompletableFuture<Posted> post(Edition edition, Turn turn);

  /**
   * Says a few words in a channel, or to a person where it is their id.
   *
   * @param words with places and people as {@link Names} writes them
   */
  CompletableFuture<Posted> say(String team, String to, String words, Turn turn);

  /** Tells an owner that Slack may or may not have their digest, with a button to post it again. */
  CompletableFuture<Posted> askAgain(
      String team, String owner, String words, Run.Key run, Turn turn);

  /**
   * Looks in the channel whether a digest stands there; returns when Slack has answered.
   *
   * @param since it was not posted before
   */
  Look look(Subscription subscription, Run.Key run, Instant since);

  /** What was found. */
  record Look(Kind kind, Where where) {
    public static final Look CANNOT = new Look(Kind.CANNOT, Where.NOWHERE);
    public static final Look MISSING = new Look(Kind.MISSING, Where.NOWHERE);

    /** Whether it is there. */
    public enum Kind {
      THERE,
      MISSING,
      /** Slack does not let the bot read there, or did not answer. */
      CANNOT
    }
  }

  /** Keeps which facts stand there, so that a correction can follow. */
  void note(String team, Where where, Set<String> facts);
}

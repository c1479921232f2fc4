package aimarket.bot.digest;

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

  /** Keeps which facts stand there, so that a correction can follow. */
  void note(String team, Where where, Set<String> facts);
}

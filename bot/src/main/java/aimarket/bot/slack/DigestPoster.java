package aimarket.bot.slack;

import aimarket.bot.curation.Uses;
import aimarket.bot.digest.Edition;
import aimarket.bot.digest.Posted;
import aimarket.bot.digest.Poster;
import aimarket.bot.digest.Run;
import aimarket.bot.digest.Turn;
import aimarket.bot.digest.Where;
import aimarket.bot.faces.DigestBlocks;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts digests, and what their owners have to hear. */
final class DigestPoster implements Poster {
  private static final Logger log = LoggerFactory.getLogger(DigestPoster.class);

  private final Outgoing outgoing;
  private final Teams teams;
  private final @Nullable Uses uses;

  /**
   * @param uses null where no correction follows
   */
  DigestPoster(Outgoing outgoing, Teams teams, @Nullable Uses uses) {
    this.outgoing = outgoing;
    this.teams = teams;
    this.uses = uses;
  }

  @Override
  public CompletableFuture<Posted> post(Edition edition, Turn turn) {
    String team = edition.subscription().team();
    return send(team, edition.subscription().channel(), DigestBlocks.draw(edition), turn);
  }

  @Override
  public CompletableFuture<Posted> say(String team, String to, String words, Turn turn) {
    return send(team, to, DigestBlocks.words(words), turn);
  }

  @Override
  public CompletableFuture<Posted> askAgain(
      String team, String owner, String words, Run.Key run, Turn turn) {
    return send(team, owner, DigestBlocks.askAgain(words, run), turn);
  }

  /** What does not fit into one message follows in its thread. */
  private CompletableFuture<Posted> send(String team, String to, Payload payload, Turn turn) {
    Optional<Installation> from = teams.of(team);
    if (from.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Posted(Posted.Kind.UNREACHABLE, "the workspace is not known", new Where("", "")));
    }
    List<Payload> messages = Limits.fit(payload);
    Target.Channel place = new Target.Channel(from.get(), to, null);
    return outgoing
        .send(place, messages.get(0), false, ready(turn))
        .thenApply(
            sent -> {
              rest(place, messages, sent);
              return posted(sent);
            });
  }

  private void rest(Target.Channel place, List<Payload> messages, Sent sent) {
    Sent.At at = sent.at();
    if (messages.size() == 1 || at == null) {
      return;
    }
    Target.Channel thread = new Target.Channel(place.from(), at.channel(), at.ts());
    for (Payload more : messages.subList(1, messages.size())) {
      outgoing
          .send(thread, more)
          .thenAccept(
              end -> {
                if (!end.delivered()) {
                  log.warn("the rest of a digest is missing in its thread: {}", end.why());
                }
              });
    }
  }

  private static Outgoing.Ready ready(Turn turn) {
    return new Outgoing.Ready() {
      @Override
      public boolean getAsBoolean() {
        return turn.take();
      }

      @Override
      public void nothingWent() {
        turn.giveBack();
      }
    };
  }

  private static Posted posted(Sent sent) {
    Sent.At at = sent.at();
    return new Posted(
        Posted.Kind.valueOf(sent.kind().name()),
        sent.why(),
        at == null ? new Where("", "") : new Where(at.channel(), at.ts()));
  }

  @Override
  public void note(String team, Where where, Set<String> facts) {
    if (uses != null) {
      uses.note(new Uses.Place(team, where.channel(), where.ts()), facts);
    }
  }
}

package aimarket.bot.slack;

import aimarket.bot.charts.AltText;
import aimarket.bot.charts.Picture;
import aimarket.bot.charts.Pictures;
import aimarket.bot.charts.paint.Painter;
import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Desk;
import aimarket.bot.curation.Uses;
import aimarket.bot.digest.Edition;
import aimarket.bot.digest.Posted;
import aimarket.bot.digest.Poster;
import aimarket.bot.digest.Run;
import aimarket.bot.digest.Subscription;
import aimarket.bot.digest.Turn;
import aimarket.bot.digest.Where;
import aimarket.bot.faces.DigestBlocks;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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

  /** More than anybody writes in a channel while an outcome is unknown, and Slack's limit. */
  private static final int READ = 999;

  /** Slack's clock and the database's, at the very most. */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final Slack slack;
  private final Outgoing outgoing;
  private final Teams teams;
  private final Desk desk;
  private final @Nullable Uses uses;

  /**
   * @param desk for the answer that a digest's chart draws
   * @param uses null where no correction follows
   */
  DigestPoster(Slack slack, Outgoing outgoing, Teams teams, Desk desk, @Nullable Uses uses) {
    this.slack = slack;
    this.outgoing = outgoing;
    this.teams = teams;
    this.desk = desk;
    this.uses = uses;
  }

  @Override
  public CompletableFuture<Posted> post(Edition edition, Turn turn) {
    Subscription to = edition.subscription();
    return send(to.team(), to.channel(), DigestBlocks.draw(edition), turn)
        .thenApply(
            posted -> {
              if (posted.kind() == Posted.Kind.DELIVERED) {
                edition.digest().chart().ifPresent(question -> picture(question, to, posted));
              }
              return posted;
            });
  }

  /** In the digest's thread, and no part of what is posted once: a lost picture is only logged. */
  private void picture(String question, Subscription to, Posted posted) {
    Optional<Installation> from = teams.of(to.team());
    Optional<Picture> picture =
        Pictures.of(desk.again(List.of(question), new Asker(to.team(), to.wanted().owner())));
    if (from.isEmpty() || picture.isEmpty()) {
      return;
    }
    Sketch sketch = new Sketch(question);
    sketch.draw(Painter.paint(picture.get()));
    Where at = posted.where();
    outgoing
        .send(
            new Target.Upload(from.get(), at.channel(), at.ts(), sketch),
            Payload.words(AltText.of(picture.get())))
        .thenAccept(
            end -> {
              if (!end.delivered()) {
                log.warn("the chart of a digest is missing in its thread: {}", end.why());
              }
            });
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
        .sendAmongMany(place, messages.get(0), ready(turn))
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

  /** By the mark in its last block; wants the scope to read that sort of channel. */
  @Override
  public Look look(Subscription subscription, Run.Key run, Instant since) {
    Optional<Installation> from = teams.of(subscription.team());
    if (from.isEmpty()) {
      return Look.CANNOT;
    }
    try {
      ConversationsHistoryResponse answer =
          slack
              .methods(from.get().token())
              .conversationsHistory(r -> r.channel(subscription.channel()).limit(READ));
      return answer.isOk() ? look(answer, subscription.channel(), run.mark(), since) : Look.CANNOT;
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.info("the channel of {} could not be looked at: {}", run, e.getMessage());
      return Look.CANNOT;
    }
  }

  private static Look look(
      ConversationsHistoryResponse answer, String channel, String mark, Instant since) {
    List<Message> messages = answer.getMessages();
    for (Message message : messages) {
      List<LayoutBlock> blocks = message.getBlocks();
      if (blocks != null && blocks.stream().anyMatch(b -> mark.equals(b.getBlockId()))) {
        return new Look(Look.Kind.THERE, new Where(channel, message.getTs()));
      }
    }
    // Words that Slack took in place of a drawing have no mark, and may be the digest.
    boolean unmarked =
        messages.stream()
            .anyMatch(
                m -> m.getBotId() != null && (m.getBlocks() == null || m.getBlocks().isEmpty()));
    String early = String.valueOf(since.minus(CLOCKS_DIFFER).getEpochSecond());
    boolean whole =
        !answer.isHasMore() || messages.stream().anyMatch(m -> m.getTs().compareTo(early) < 0);
    return whole && !unmarked ? Look.MISSING : Look.CANNOT;
  }
}

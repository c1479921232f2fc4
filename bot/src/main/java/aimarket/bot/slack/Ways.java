package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to a person or a channel, best first. */
final class Ways {
  /** Slack's 30 minutes, less one for the way. */
  private static final Duration URL_LIVES = Duration.ofMinutes(29);

  private final Clock clock;

  Ways(Clock clock) {
    this.clock = clock;
  }

  /** The response_url, else a whisper in the channel, else a direct message. */
  List<Target> privately(
      Ticket ticket,
      Installation from,
      @Nullable String url,
      String channel,
      Asker asker,
      @Nullable String thread) {
    List<Target> ways = new ArrayList<>();
    if (url != null && lives(ticket)) {
      ways.add(new Target.Url(url, false, thread));
    }
    ways.addAll(aside(from, channel, asker, thread));
    return ways;
  }

  /** A message that corrections can follow where the bot is a member, else the response_url's. */
  List<Target> publicly(Ticket ticket, Installation from, @Nullable String url, String channel) {
    List<Target> ways = new ArrayList<>();
    if (!channel.isEmpty()) {
      ways.add(new Target.Channel(from, channel, null));
    }
    if (url != null && lives(ticket)) {
      ways.add(new Target.Url(url, true, null));
    }
    return ways;
  }

  /** Where the question stood, for all to see; else for the asker alone. */
  List<Target> openly(Installation from, String channel, Asker asker, @Nullable String thread) {
    List<Target> ways = new ArrayList<>();
    ways.add(new Target.Channel(from, channel, thread));
    ways.addAll(aside(from, channel, asker, thread));
    return ways;
  }

  /** For the asker alone, without a response_url. */
  List<Target> aside(Installation from, String channel, Asker asker, @Nullable String thread) {
    Target direct = new Target.Channel(from, asker.user(), null);
    if (channel.isEmpty() || channel.startsWith("D")) {
      return List.of(direct);
    }
    return List.of(new Target.Whisper(from, channel, asker.user(), thread), direct);
  }

  private boolean lives(Ticket ticket) {
    return Duration.between(ticket.receivedAt(), clock.instant()).compareTo(URL_LIVES) < 0;
  }
}

package aimarket.bot.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked before, by place, so that "and the other one?" has something to follow on. In
 * memory: after a restart a follow-up has to say the whole question once.
 */
public final class Conversations {
  private static final int PLACES = 10_000;
  private static final int TURNS = 6;
  private static final Duration KEPT = Duration.ofHours(12);

  private final Clock clock;
  private final Map<Ask.Place, Talk> talks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Ask.Place, Talk> eldest) {
          return size() > PLACES;
        }
      };

  private record Talk(List<String> turns, Instant last) {}

  public Conversations(Clock clock) {
    this.clock = clock;
  }

  /** The questions before this one, oldest first, with this one at the end. */
  synchronized List<String> with(Ask.Place place, String question) {
    Talk talk = talks.get(place);
    List<String> turns = new ArrayList<>();
    if (talk != null && talk.last().plus(KEPT).isAfter(clock.instant())) {
      turns.addAll(talk.turns());
    }
    turns.add(question);
    return List.copyOf(turns.subList(Math.max(0, turns.size() - TURNS), turns.size()));
  }

  synchronized void remember(Ask.Place place, List<String> turns) {
    talks.put(place, new Talk(turns, clock.instant()));
  }
}

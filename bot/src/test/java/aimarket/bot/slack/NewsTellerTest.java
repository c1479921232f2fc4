package aimarket.bot.slack;

import aimarket.bot.faces.Payload;
import aimarket.bot.testing.Eventually;
import com.slack.api.Slack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class NewsTellerTest {
  private final AtomicBoolean reached = new AtomicBoolean();

  @Test
  void one_that_cannot_be_drawn_holds_up_none_behind_it() {
    News news = () -> List.of(new One("bad", true), new One("good", false));
    try (Outgoing outgoing =
            new Outgoing(Slack.getInstance(), Clock.systemUTC(), Duration.ofMinutes(1));
        NewsTeller teller =
            new NewsTeller(
                List.of(news),
                outgoing,
                team -> Optional.of(new Installation(team, "xoxb-1", null)))) {
      teller.start();
      Eventually.until("the second one's turn", reached::get);
    }
  }

  /** Goes as far as to its turn; Slack is never called. */
  private final class One implements News.Item {
    private final String name;
    private final boolean bad;

    One(String name, boolean bad) {
      this.name = name;
      this.bad = bad;
    }

    @Override
    public String team() {
      return "T1";
    }

    @Override
    public Target to(Installation from) {
      return new Target.Channel(from, "C1", null);
    }

    @Override
    public Payload drawn() {
      if (bad) {
        throw new IllegalStateException("no such fact");
      }
      return Payload.words("news");
    }

    @Override
    public Object key() {
      return name;
    }

    @Override
    public boolean claim() {
      reached.set(true);
      return false;
    }

    @Override
    public void told() {}

    @Override
    public void again() {}

    @Override
    public void drop() {}
  }
}

package aimarket.bot.threads;

import aimarket.bot.command.Ask;
import aimarket.bot.command.Conversations;
import aimarket.bot.sql.QuietStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Conversations in the store: they go on after a restart, and with another instance. */
public final class Threads implements Conversations {
  /** As far back as a follow-up reaches. */
  static final int TURNS = 5;

  /** Of all turns together; the oldest go. */
  static final int CHARACTERS = 4_000;

  private static final Logger log = LoggerFactory.getLogger(Threads.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private final ThreadTable table;
  private final Clock clock;

  /**
   * @param store with the bot's tables in it, see {@link aimarket.bot.inbox.Inbox#migrate}
   */
  public Threads(DataSource store, Clock clock) {
    this.table = new ThreadTable(store);
    this.clock = clock;
  }

  @Override
  public List<String> before(Ask.Place place) {
    return table.turns(place, now()).map(Threads::read).orElse(List.of());
  }

  /** Where the store does not take it, the answer is given all the same. */
  @Override
  public void remember(Ask.Place place, List<String> turns) {
    try {
      table.put(place, write(bounded(turns)), now().plus(place.lasts()));
    } catch (QuietStore.Failed e) {
      log.warn("a conversation was not kept, a follow-up will not be understood", e);
    }
  }

  /** Forgets what nobody may follow on any more. */
  public void forget() {
    table.deleteExpired(now());
  }

  private static List<String> bounded(List<String> turns) {
    int from = Math.max(0, turns.size() - TURNS);
    int length = turns.stream().skip(from).mapToInt(String::length).sum();
    while (length > CHARACTERS && from < turns.size() - 1) {
      length -= turns.get(from++).length();
    }
    return turns.subList(from, turns.size());
  }

  private static String write(List<String> turns) {
    try {
      return JSON.writeValueAsString(turns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings can be written");
    }
  }

  private static List<String> read(String turns) {
    try {
      return List.copyOf(JSON.readValue(turns, STRINGS));
    } catch (JsonProcessingException e) {
      // Without its cause, which quotes what was asked.
      throw new IllegalStateException("a conversation of the store cannot be read");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

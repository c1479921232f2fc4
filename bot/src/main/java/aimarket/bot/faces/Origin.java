package aimarket.bot.faces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a modal was opened from, as the modal carries it: Slack does not say so with what is
 * pressed in it.
 *
 * @param channel empty where it was none
 * @param thread null where it was none
 * @param turns the questions of the answer that it is about; empty where it is about none
 */
public record Origin(String channel, @Nullable String thread, List<String> turns) {
  public static final Origin NOWHERE = new Origin("", null, List.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Origin {
    turns = List.copyOf(turns);
  }

  /** At most 3,000 characters; the oldest questions go where it would be more. */
  String write() {
    for (int from = 0; from < turns.size(); from++) {
      String value = json(new Origin(channel, thread, turns.subList(from, turns.size())));
      if (value.length() <= Limits.METADATA) {
        return value;
      }
    }
    return json(new Origin(channel, thread, List.of()));
  }

  private static String json(Origin origin) {
    try {
      return JSON.writeValueAsString(origin);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an origin can be written", e);
    }
  }

  /** {@link #NOWHERE} where it is none that {@link #write} made. */
  public static Origin read(@Nullable String metadata) {
    if (metadata == null || metadata.isBlank()) {
      return NOWHERE;
    }
    try {
      return JSON.readValue(metadata, Origin.class);
    } catch (JsonProcessingException | RuntimeException e) {
      return NOWHERE;
    }
  }
}

package aimarket.bot.faces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * The questions that led to an answer, as a button carries them: pressing it asks them again, so
 * that buttons work after a restart and for as long as the message stands.
 */
public final class Turns {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private Turns() {}

  /** As a button's value; earlier turns go where it is too long. Empty where the last alone is. */
  public static Optional<String> write(List<String> turns) {
    for (int from = 0; from < turns.size(); from++) {
      String value = json(turns.subList(from, turns.size()));
      if (value.length() <= Limits.BUTTON_VALUE) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Empty where the value is none that {@link #write} made. */
  public static Optional<List<String>> read(String value) {
    try {
      List<String> turns = JSON.readValue(value, STRINGS);
      boolean whole = turns != null && !turns.isEmpty() && !turns.contains(null);
      return whole ? Optional.of(List.copyOf(turns)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String json(List<String> turns) {
    try {
      return JSON.writeValueAsString(turns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings can be written", e);
    }
  }
}

package aimarket.bot.testing;

import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/** What Slack is sent, as golden files. */
public final class BlockKit {
  private static final Gson SLACK = GsonFactory.createSnakeCase();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Line ends of this machine would make other files elsewhere. */
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private BlockKit() {}

  /** A payload as the messages that it goes out as, against the golden file of this name. */
  public static void agreed(String name, Payload drawn) {
    ArrayNode messages = JSON.createArrayNode();
    for (Payload message : Limits.fit(drawn)) {
      messages.add(blocks(message));
    }
    Golden.matches(name + ".json", written(messages));
  }

  public static JsonNode blocks(Payload message) {
    try {
      return JSON.readTree(SLACK.toJson(message.blocks()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  public static String written(JsonNode json) {
    try {
      return JSON.writer(PRINTER).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

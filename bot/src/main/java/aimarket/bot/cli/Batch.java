package aimarket.bot.cli;

import aimarket.bot.faces.AnswerJson;
import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests in, answers out, a line each: <code>{"id": "...", "turns": ["...", ...]}</code>. */
final class Batch {
  private static final Logger log = LoggerFactory.getLogger(Batch.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Knowledge knowledge;
  private final Function<List<String>, Asked> asked;

  Batch(Knowledge knowledge, Function<List<String>, Asked> asked) {
    this.knowledge = knowledge;
    this.asked = asked;
  }

  /**
   * @return whether every line got an answer
   */
  boolean run(Stream<String> lines, PrintStream out) {
    boolean[] all = {true};
    lines.filter(line -> !line.isBlank()).forEach(line -> all[0] &= answer(line, out));
    out.flush();
    return all[0];
  }

  private boolean answer(String line, PrintStream out) {
    String id = "";
    try {
      JsonNode request = JSON.readTree(line);
      id = request.path("id").asText("");
      List<String> turns = new ArrayList<>();
      request.path("turns").forEach(turn -> turns.add(turn.asText()));
      if (!request.path("id").isTextual()
          || turns.isEmpty()
          || turns.stream().allMatch(String::isBlank)) {
        return refuse(out, id, "a request is {\"id\": \"...\", \"turns\": [\"question\", ...]}");
      }
      out.println(AnswerJson.line(id, knowledge.ask(asked.apply(turns)), turns));
      return true;
    } catch (JsonProcessingException e) {
      return refuse(out, "", "not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      // One question that we fail at must not take the answers to the others with it.
      log.error("request {} failed", id, e);
      return refuse(out, id, "something went wrong on our side; the log has the rest");
    }
  }

  private static boolean refuse(PrintStream out, String id, String why) {
    ObjectNode refusal = JSON.createObjectNode();
    refusal.put("id", id).put("error", why);
    out.println(refusal);
    return false;
  }
}

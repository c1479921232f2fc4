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

/** Requests in, answers out, a line each: <code>{"id": "...", "turns": ["...", ...]}</code>. */
final class Batch {
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
    try {
      JsonNode request = JSON.readTree(line);
      List<String> turns = new ArrayList<>();
      request.path("turns").forEach(turn -> turns.add(turn.asText()));
      if (!request.path("id").isTextual()
          || turns.isEmpty()
          || turns.stream().allMatch(String::isBlank)) {
        return refuse(
            out,
            request.path("id").asText(""),
            "a request is {\"id\": \"...\", \"turns\": [\"question\", ...]}");
      }
      out.println(
          AnswerJson.line(request.get("id").asText(), knowledge.ask(asked.apply(turns)), turns));
      return true;
    } catch (JsonProcessingException e) {
      return refuse(out, "", "not JSON: " + e.getOriginalMessage());
    }
  }

  private static boolean refuse(PrintStream out, String id, String why) {
    ObjectNode refusal = JSON.createObjectNode();
    refusal.put("id", id).put("error", why);
    out.println(refusal);
    return false;
  }
}

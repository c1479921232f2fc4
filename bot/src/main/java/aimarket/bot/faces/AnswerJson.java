package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.answer.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as JSON on one line, for programs. */
public final class AnswerJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final Gson SLACK = GsonFactory.createSnakeCase();

  private AnswerJson() {}

  /**
   * @param id the asker's own, given back; null where there is none
   */
  public static String line(@Nullable String id, Answer answer, List<String> turns) {
    try {
      return JSON.writeValueAsString(tree(id, answer, turns));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  static ObjectNode tree(@Nullable String id, Answer answer, List<String> turns) {
    ObjectNode root = JSON.createObjectNode();
    if (id != null) {
      root.put("id", id);
    }
    root.put("status", answer.status().code());
    root.set("understood", understood(answer.understood()));
    root.put("text", Text.of(answer));
    ArrayNode figures = root.putArray("figures");
    answer.figures().forEach(shown -> figures.add(figure(shown)));
    ArrayNode disagreements = root.putArray("disagreements");
    answer.disagreements().forEach(d -> disagreements.add(disagreement(d)));
    ArrayNode citations = root.putArray("citations");
    answer.citations().forEach(c -> citations.add(citation(c)));
    // Of more than one message only the first could stand here; a program reads the rest above.
    root.set("blocks", blocks(Limits.fit(AnswerBlocks.draw(answer, turns, true)).get(0).blocks()));
    return root;
  }

  /** Blocks exactly as the SDK sends them. */
  static JsonNode blocks(List<LayoutBlock> blocks) {
    try {
      return JSON.readTree(SLACK.toJson(blocks));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what the SDK writes can be read", e);
    }
  }

  private static ObjectNode understood(Understood understood) {
    ObjectNode node = JSON.createObjectNode();
    node.put("form", understood.form());
    node.set("entities", strings(understood.entities()));
    node.set("metrics", strings(understood.metrics()));
    node.put("period", understood.period());
    node.put("segment", understood.segment());
    return node;
  }

  private static ObjectNode figure(Shown shown) {
    ObjectNode node = JSON.createObjectNode();
    node.put("fact", shown.fact());
    node.put("entity", shown.entity());
    node.put("metric", shown.metric());
    node.put("value", plain(shown.value()));
    node.put("valueHigh", plain(shown.valueHigh()));
    node.put("unit", shown.unit() == null ? null : shown.unit().code());
    node.put("period", shown.period());
    node.put("nature", shown.nature());
    node.put("basis", shown.basis());
    node.put("role", shown.role().code());
    node.set(
        "computedFrom",
        shown.computedFrom() == null ? JSON.nullNode() : strings(shown.computedFrom()));
    ArrayNode citations = node.putArray("citations");
    shown.citations().forEach(citations::add);
    return node;
  }

  private static ObjectNode disagreement(Disagreement disagreement) {
    ObjectNode node = JSON.createObjectNode();
    node.put("reason", disagreement.reason());
    node.set("facts", strings(disagreement.facts()));
    node.put("note", disagreement.note());
    return node;
  }

  private static ObjectNode citation(Numbered cited) {
    ObjectNode node = JSON.createObjectNode();
    node.put("n", cited.n());
    node.put("source", cited.source());
    node.put("title", cited.title());
    node.put("publisher", cited.publisher());
    node.put("published", cited.published());
    node.put("locator", cited.locator());
    node.put("url", cited.url());
    return node;
  }

  private static ArrayNode strings(List<String> strings) {
    ArrayNode node = JSON.createArrayNode();
    strings.forEach(node::add);
    return node;
  }

  /** 30000000000 and 30.6, never 3E+10 or 30.600. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

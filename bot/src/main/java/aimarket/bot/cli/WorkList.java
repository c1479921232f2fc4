package aimarket.bot.cli;

import aimarket.knowledge.fact.Header;
import aimarket.knowledge.store.Gaps.Tally;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The curators' work list, for people and for programs. */
final class WorkList {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN = 5;

  private WorkList() {}

  static String text(List<WorkItem> items, LocalDate since) {
    if (items.isEmpty()) {
      return "Nothing was asked since " + since + " that was not answered.";
    }
    long times = items.stream().mapToLong(WorkItem::times).sum();
    String head =
        "Not answered since %s: %s, %s missing. The most asked first."
            .formatted(
                since,
                counted(times, "question", "questions"),
                counted(items.size(), "thing", "things"));
    return items.stream()
        .map(WorkList::item)
        .collect(Collectors.joining("\n\n", head + "\n\n", ""));
  }

  private static String item(WorkItem item) {
    StringBuilder text = new StringBuilder();
    text.append(item.times()).append("× ").append(item.missing()).append(": ").append(item.what());
    line(text, "asked", questions(item.tallies()));
    if (!item.readings().isEmpty()) {
      line(text, "read as", String.join(" / ", item.readings()));
    }
    line(text, "first and last", item.first() + ", " + item.last());
    line(text, "team", item.team().equals(Header.SHARED) ? "the terminal" : item.team());
    line(text, "to do", item.toDo());
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("\n   ").append(name).append(": ").append(value);
  }

  private static String questions(List<Tally> tallies) {
    String shown =
        tallies.stream()
            .limit(SHOWN)
            .map(t -> "“" + t.gap().question() + "”" + (t.times() > 1 ? " " + t.times() + "×" : ""))
            .collect(Collectors.joining(", "));
    int more = tallies.size() - SHOWN;
    return more > 0 ? shown + " and " + counted(more, "other", "others") : shown;
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** One line: an array of things that are missing, each with its questions. */
  static String json(List<WorkItem> items) {
    ArrayNode array = JSON.createArrayNode();
    items.forEach(item -> write(item, array.addObject()));
    try {
      return JSON.writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static void write(WorkItem item, ObjectNode node) {
    node.put("team", item.team());
    node.put("kind", item.kind().code());
    node.put("missing", item.missing());
    node.put("times", item.times());
    node.put("first", item.first().toString());
    node.put("last", item.last().toString());
    ArrayNode readings = node.putArray("readAs");
    item.readings().forEach(readings::add);
    ArrayNode questions = node.putArray("questions");
    for (Tally tally : item.tallies()) {
      questions.addObject().put("question", tally.gap().question()).put("times", tally.times());
    }
    node.put("toDo", item.toDo());
  }
}

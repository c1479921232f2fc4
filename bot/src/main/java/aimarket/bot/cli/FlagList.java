package aimarket.bot.cli;

import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.feedback.Feedback.Raised;
import aimarket.bot.feedback.Feedback.Tally;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags by fact, the most flagged first; and the questions whose answers did not help. */
record FlagList(List<Raised> flags, List<Tally> tallies) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One fact, and what is said of it. */
  private record Item(String fact, List<Raised> flags) {
    String name() {
      return fact.isEmpty() ? "answers as a whole" : fact;
    }
  }

  String text() {
    List<Tally> unhelpful = tallies.stream().filter(t -> t.not() > 0).toList();
    if (flags.isEmpty() && unhelpful.isEmpty()) {
      return "Nothing is flagged, and no answer was said not to help.";
    }
    List<String> parts = new ArrayList<>();
    items().forEach(item -> parts.add(text(item)));
    if (!unhelpful.isEmpty()) {
      StringBuilder list = new StringBuilder("Did not help:");
      unhelpful.forEach(t -> list.append("\n   ").append(text(t)));
      parts.add(list.toString());
    }
    return String.join("\n\n", parts);
  }

  private List<Item> items() {
    Map<String, List<Raised>> byFact = new LinkedHashMap<>();
    flags.forEach(f -> byFact.computeIfAbsent(f.flag().fact(), k -> new ArrayList<>()).add(f));
    return byFact.entrySet().stream()
        .map(e -> new Item(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt((Item i) -> -i.flags().size()))
        .toList();
  }

  private static String text(Item item) {
    StringBuilder text = new StringBuilder();
    text.append(item.flags().size()).append("× ").append(item.name());
    for (Raised raised : item.flags()) {
      Flag flag = raised.flag();
      text.append("\n   ").append(day(raised)).append(", ").append(flag.asker().user());
      text.append(" of ").append(flag.asker().team()).append(": ");
      text.append(flag.reason().replaceAll("\\s+", " "));
      if (!flag.question().isEmpty()) {
        text.append("\n      asked: “").append(flag.question()).append('”');
      }
      if (!flag.readAs().isEmpty()) {
        text.append(", read as: ").append(flag.readAs());
      }
    }
    String id = item.fact().isEmpty() ? "-" : item.fact();
    text.append("\n   to do: look at the source; correct or retire the fact if it is wrong, then");
    return text.append(" aimarket flags --settle ").append(id).toString();
  }

  private static String text(Tally tally) {
    return "“%s”: helped %s, did not help %s%s"
        .formatted(
            tally.question(),
            counted(tally.helpful(), "time", "times"),
            counted(tally.not(), "time", "times"),
            tally.readAs().isEmpty() ? "" : "; read as: " + tally.readAs());
  }

  static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static LocalDate day(Raised raised) {
    return LocalDate.ofInstant(raised.at(), ZoneOffset.UTC);
  }

  /** One line: flags by fact, and how often answers helped. */
  String json() {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode flagged = list.putArray("flags");
    for (Raised raised : flags) {
      Flag flag = raised.flag();
      flagged
          .addObject()
          .put("fact", flag.fact())
          .put("team", flag.asker().team())
          .put("person", flag.asker().user())
          .put("reason", flag.reason())
          .put("question", flag.question())
          .put("readAs", flag.readAs())
          .put("at", raised.at().toString());
    }
    ArrayNode judged = list.putArray("answers");
    for (Tally tally : tallies) {
      judged
          .addObject()
          .put("team", tally.team())
          .put("question", tally.question())
          .put("readAs", tally.readAs())
          .put("helpful", tally.helpful())
          .put("notHelpful", tally.not())
          .put("last", tally.last().toString());
    }
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }
}

package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions that statements answer, from files of their own: statement id to a list of questions.
 * Apart from the sources, since a source's file says what a document says and these do not.
 */
final class StatementPhrasings {
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, String> askedOf = new HashMap<>();
  private final Map<String, List<String>> asks = new HashMap<>();

  private StatementPhrasings(Content content) {
    for (Fact fact : content.facts()) {
      if (fact instanceof Statement statement) {
        statements.put(statement.id(), statement);
        statement.asks().forEach(ask -> askedOf.put(key(ask), statement.id()));
      }
    }
  }

  /** The content with the files' questions among its statements'; what is wrong is refused. */
  static Content into(Content content, List<YamlFile> files, Problems problems) {
    StatementPhrasings phrasings = new StatementPhrasings(content);
    files.forEach(file -> file.top(problems).ifPresent(phrasings::read));
    List<Fact> facts = content.facts().stream().map(phrasings::complete).toList();
    return new Content(content.sources(), facts, content.ownBases());
  }

  private void read(Row top) {
    for (String id : top.keys()) {
      List<String> texts = top.texts(id);
      if (!statements.containsKey(id)) {
        top.refuse(
            id,
            "the statement '%s' is not known".formatted(id),
            DidYouMean.among(id, statements.keySet()));
      } else if (texts.isEmpty()) {
        top.refuse(id, "'%s' has no question".formatted(id), "write one or more, or drop the id");
      } else {
        texts.forEach(ask -> add(top, id, ask));
      }
    }
  }

  private void add(Row top, String id, String ask) {
    String before = askedOf.putIfAbsent(key(ask), id);
    if (ask.isBlank()) {
      top.refuse(id, "'%s' has an empty question".formatted(id), "write it, or drop the item");
    } else if (before != null) {
      // Two statements that answer the same words could not be told apart by them.
      top.refuse(
          id, "'%s' is asked of '%s' already".formatted(ask, before), "keep it at the nearer one");
    } else {
      asks.computeIfAbsent(id, i -> new ArrayList<>()).add(ask);
    }
  }

  private Fact complete(Fact fact) {
    List<String> more = asks.getOrDefault(fact.id(), List.of());
    return fact instanceof Statement statement && !more.isEmpty()
        ? statement.askedAlso(more)
        : fact;
  }

  private static String key(String ask) {
    return ask.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

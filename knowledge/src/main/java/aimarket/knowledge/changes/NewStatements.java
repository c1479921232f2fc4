package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements that nobody could see before; each claim once, with how often it is told. */
final class NewStatements {
  private final List<Fact> fresh;

  NewStatements(List<Fact> fresh) {
    this.fresh = fresh;
  }

  List<Change> changes(Size size) {
    Map<String, Integer> mentions = new HashMap<>();
    List<Statement> told = new ArrayList<>();
    for (Fact fact : fresh) {
      @Nullable String main = fact.header().linked(FactLink.Kind.RESTATES);
      if (!(fact instanceof Statement statement) || Seen.isWrong(fact)) {
        continue;
      }
      mentions.merge(main == null ? fact.id() : main, 1, Integer::sum);
      if (main == null) {
        told.add(statement);
      }
    }
    List<Change> changes = new ArrayList<>();
    for (Statement statement : told) {
      Change change = Change.of(Change.Kind.NEW, statement);
      changes.add(change.sized(size.of(statement, mentions.getOrDefault(statement.id(), 1))));
    }
    return apart(changes);
  }

  /** The second of one topic in one source adds less than the first of another. */
  private static List<Change> apart(List<Change> changes) {
    Set<String> seen = new HashSet<>();
    List<Change> apart = new ArrayList<>();
    changes.stream()
        .sorted(Changes.LARGEST_FIRST)
        .forEach(
            change -> {
              Statement statement = (Statement) change.fact();
              boolean first = seen.add(statement.topic() + " " + statement.header().source());
              apart.add(first ? change : change.sized(change.size() * Size.AGAIN));
            });
    return apart;
  }
}

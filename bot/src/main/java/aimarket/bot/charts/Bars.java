package aimarket.bot.charts;

import aimarket.knowledge.fact.Unit;
import java.util.List;

/**
 * Figures side by side. Those under one heading may be compared; those under two may not, unless
 * the headings are parts of a market.
 *
 * @param period that all figures describe; empty where they differ, and each row says its own
 */
public record Bars(
    String title,
    Unit unit,
    String period,
    List<Group> groups,
    List<String> notes,
    List<String> key,
    List<String> sources)
    implements Picture {
  public Bars {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
    key = List.copyOf(key);
    sources = List.copyOf(sources);
  }

  /**
   * @param heading a basis or a part; empty where there is one group only and it has none
   */
  public record Group(String heading, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param entity by which it is coloured
   * @param marks one; more where sources disagree, drawn as a range from the lowest to the highest
   */
  public record Row(String name, String entity, List<Mark> marks) {
    public Row {
      marks = List.copyOf(marks);
    }

    public boolean disagrees() {
      return marks.size() > 1;
    }
  }

  @Override
  public List<Mark> marks() {
    return groups.stream()
        .flatMap(g -> g.rows().stream())
        .flatMap(r -> r.marks().stream())
        .toList();
  }
}

package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Outcome;
import aimarket.knowledge.ledger.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Entries of the ledger in words, each amount through the draft. */
final class ForecastLines {
  private final Draft draft;
  private final Telling telling;

  ForecastLines(Draft draft, Telling telling) {
    this.draft = draft;
    this.telling = telling;
  }

  /** "Missed: Acorn’s harvest, 5 tons [1], a target per Acorn. Acorn ended short of it [2]." */
  String whole(Entry entry) {
    String head = capital(state(entry)) + ": " + what(entry) + ", " + whose(entry) + ".";
    return head + " " + why(entry);
  }

  /** "missed", "hit on own bases, open on net". */
  String state(Entry entry) {
    if (!entry.isSplit()) {
      return entry.state().words();
    }
    return entry.outcomes().stream()
        .map(o -> o.state().words() + " on " + basis(entry, o))
        .collect(Collectors.joining(", "));
  }

  /** "Acorn’s harvest, 5 tons [1]"; a forecast in words is its sentence. */
  String what(Entry entry) {
    Fact forecast = entry.forecast();
    if (forecast instanceof Figure figure) {
      return telling.subject(figure) + ", " + draft.cited(figure, Role.ANSWER);
    }
    Statement statement = (Statement) forecast;
    return draft.sentence(statement, Role.ANSWER).replaceAll("\\.$", "")
        + " "
        + draft.cite(statement);
  }

  /** "a target by Acorn for end of 2025", "by Gazette, due 31 Aug 2026". */
  String whose(Entry entry) {
    String who = "by " + telling.who(entry.forecast().header());
    LocalDate to = entry.window().to();
    String due = to == null ? "" : ", due " + Written.day(to);
    if (entry.forecast() instanceof Figure figure) {
      String kind = figure.nature().isForward() ? telling.article(figure) + " " : "";
      return kind + who + (to == null ? ", " + Written.period(figure.header()) : due);
    }
    return who + due;
  }

  /** Why it stands so: "On own bases: reached: Acorn 3 tons [1], Birch 2 tons [2], 4 May 2031." */
  String why(Entry entry) {
    return entry.outcomes().stream().map(o -> why(entry, o)).collect(Collectors.joining(" "));
  }

  private String why(Entry entry, Outcome outcome) {
    String words = draft.written(outcome.words(), Role.CONTEXT);
    String cites =
        outcome.deciding().stream()
            .filter(f -> f instanceof Statement || !outcome.words().contains("{" + f.id() + "}"))
            .map(draft::cite)
            .distinct()
            .filter(c -> !words.endsWith(c))
            .collect(Collectors.joining());
    String told = words + (cites.isEmpty() ? "" : (words.endsWith("]") ? "" : " ") + cites);
    String on = entry.outcomes().size() > 1 ? "On " + basis(entry, outcome) + " " : "";
    return (on.isEmpty() ? capital(told) : on + told) + ".";
  }

  private String basis(Entry entry, Outcome outcome) {
    if (outcome.basis().equals(Outcome.OWN_BASES)) {
      return "own bases";
    }
    if (outcome.basis().equals(Figure.UNSTATED_BASIS)) {
      return "no stated basis";
    }
    return entry
        .metric()
        .map(m -> telling.basis(m, outcome.basis()))
        .orElse(outcome.basis().replace('_', ' '));
  }

  /** "1 missed, 1 overtaken, 11 open"; those that differ by basis are counted apart. */
  static String counts(List<Entry> entries) {
    StringBuilder counts = new StringBuilder();
    for (State state : List.of(State.HIT, State.MISSED, State.OVERTAKEN)) {
      count(counts, entries, state);
    }
    long split = entries.stream().filter(Entry::isSplit).count();
    if (split > 0) {
      counts
          .append(", ")
          .append(split)
          .append(" that differ")
          .append(split == 1 ? "s" : "")
          .append(" by basis");
    }
    for (State state : List.of(State.DUE, State.OPEN, State.NOT_CHECKABLE)) {
      count(counts, entries, state);
    }
    return counts.length() == 0 ? "" : counts.substring(2);
  }

  private static void count(StringBuilder counts, List<Entry> entries, State state) {
    long n = entries.stream().filter(e -> !e.isSplit() && e.state() == state).count();
    if (n > 0) {
      counts.append(", ").append(n).append(' ').append(state.words());
    }
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }
}

package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Outcome;
import aimarket.knowledge.ledger.State;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** "Missed: Acorn’s harvest, 5 tons [1], a target by Acorn for 2031. Acorn ended short of it." */
  String whole(Entry entry) {
    return brief(entry) + " " + why(entry);
  }

  /** The same without why it stands so. */
  String brief(Entry entry) {
    return capital(state(entry)) + ": " + what(entry) + whose(entry) + ".";
  }

  /** "missed", "hit on own bases, open on net". */
  private String state(Entry entry) {
    if (!entry.isSplit()) {
      return entry.state().words();
    }
    return entry.outcomes().stream()
        .map(o -> o.state().words() + " on " + basis(entry, o))
        .collect(Collectors.joining(", "));
  }

  /** "Acorn’s harvest, 5 tons [1]"; a forecast in words is its sentence. */
  private String what(Entry entry) {
    Fact forecast = entry.forecast();
    if (forecast instanceof Figure figure) {
      return telling.subject(figure) + ", " + draft.cited(figure, Role.ANSWER);
    }
    return draft.told((Statement) forecast, Role.ANSWER);
  }

  /** ", a target for end of 2031 by Acorn", ", by Gazette, due 31 Aug 2032"; nothing said twice. */
  private String whose(Entry entry) {
    Fact forecast = entry.forecast();
    List<String> parts = new ArrayList<>();
    String who = telling.who(forecast.header());
    LocalDate to = entry.window().to();
    boolean saysWhen = false;
    if (forecast instanceof Figure figure) {
      boolean stated = figure.header().period().isStated();
      saysWhen = stated && (to == null || to.equals(figure.header().period().to()));
      String kind = figure.nature().isForward() ? telling.article(figure) + " " : "";
      String time = stated ? Written.period(figure.header()) : "";
      parts.add(
          kind.isEmpty()
              ? (time.isEmpty() ? "" : time + ", ") + "per " + who
              : kind + (time.isEmpty() ? "" : "for " + time + " ") + "by " + who);
    } else if (!((Statement) forecast).sentence().contains(who)) {
      parts.add("by " + who);
    }
    if (to != null && !saysWhen) {
      parts.add("due " + Written.day(to));
    }
    return parts.stream().map(p -> ", " + p).collect(Collectors.joining());
  }

  /** "On own bases: reached, Acorn 3 tons [1], Birch 2 tons [2], 4 May 2031." */
  private String why(Entry entry) {
    return entry.outcomes().stream().map(o -> why(entry, o)).collect(Collectors.joining(" "));
  }

  private String why(Entry entry, Outcome outcome) {
    boolean told = outcome.deciding().stream().anyMatch(f -> f instanceof Statement);
    String words =
        told
            ? draft.amounts(outcome.words(), Role.CONTEXT)
            : draft.written(outcome.words(), Role.CONTEXT);
    List<Fact> rest =
        outcome.deciding().stream()
            .filter(f -> told || !outcome.words().contains("{" + f.id() + "}"))
            .toList();
    String cites = rest.isEmpty() ? "" : (words.endsWith("]") ? "" : " ") + draft.cite(rest);
    return entry.outcomes().size() > 1
        ? "On " + basis(entry, outcome) + ": " + words + cites + "."
        : capital(words) + cites + ".";
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
    List<String> counts = new ArrayList<>();
    for (State state : List.of(State.HIT, State.MISSED, State.OVERTAKEN)) {
      count(counts, entries, state);
    }
    long split = entries.stream().filter(Entry::isSplit).count();
    if (split > 0) {
      counts.add(split + (split == 1 ? " that differs by basis" : " that differ by basis"));
    }
    for (State state : List.of(State.DUE, State.OPEN, State.NOT_CHECKABLE)) {
      count(counts, entries, state);
    }
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, List<Entry> entries, State state) {
    long n = entries.stream().filter(e -> !e.isSplit() && e.state() == state).count();
    if (n > 0) {
      counts.add(n + " " + state.words());
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }
}

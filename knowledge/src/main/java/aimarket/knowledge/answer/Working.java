package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.NatureWord;
import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands beside a result: the figures it was computed from, and how far they are alike. */
final class Working {
  private final Draft draft;
  private final Telling telling;

  Working(Draft draft, Telling telling) {
    this.draft = draft;
    this.telling = telling;
  }

  /** "Acorn’s valuation $5B [1] (funding round, Apr 2031, reported by Gazette)". */
  String input(Figure figure, Role role) {
    return telling.subject(figure)
        + " "
        + draft.cited(figure, role)
        + " ("
        + telling.details(figure)
        + ")";
  }

  /** "Acorn’s valuation: $5B [1], funding round, Apr 2031, reported by Gazette." */
  String line(Figure figure, Role role) {
    return "%s: %s, %s."
        .formatted(
            LookUpComposer.capital(telling.subject(figure)),
            draft.cited(figure, role),
            telling.details(figure));
  }

  String inputs(List<Figure> figures, Role role) {
    return figures.stream().map(f -> input(f, role)).collect(Collectors.joining("; "));
  }

  /**
   * What keeps the figures from being alike, with a separator before it; "" where nothing does.
   *
   * @param times whether a difference of times is worth a word
   */
  String care(List<Figure> figures, boolean times) {
    List<String> cares = new ArrayList<>();
    boolean one = figures.stream().map(Figure::metric).distinct().count() == 1;
    Set<Gate.Apart> apart = Gate.apart(figures);
    if (one && apart.contains(Gate.Apart.BASIS)) {
      cares.add("across bases (" + bases(figures) + ")");
    } else if (one && apart.contains(Gate.Apart.UNSTATED_BASIS)) {
      cares.add("on bases that are not stated");
    }
    boolean days = figures.stream().map(f -> f.header().readingDay()).distinct().count() > 1;
    if (times && (one ? apart.contains(Gate.Apart.TIME) : days)) {
      cares.add(times(figures));
    }
    if (one && apart.contains(Gate.Apart.SCOPE)) {
      cares.add("across scopes");
    }
    String ahead =
        figures.stream()
            .filter(f -> f.nature().isForward())
            .map(telling::article)
            .distinct()
            .collect(Collectors.joining(" and "));
    if (!ahead.isEmpty()) {
      cares.add("it rests on " + ahead + ", not on " + (one ? "results" : "a result"));
    }
    figures.stream()
        .filter(f -> NatureWord.of(f).equals("estimate"))
        .findFirst()
        .ifPresent(f -> cares.add("it rests on " + telling.article(f)));
    return cares.isEmpty() ? "" : "; " + String.join("; ", cares);
  }

  /** "secondary market v funding round". */
  private String bases(List<Figure> figures) {
    return figures.stream()
        .map(f -> f.basis().equals(Figure.NO_BASIS) ? "of no one basis" : telling.basis(f))
        .distinct()
        .collect(Collectors.joining(" v "));
  }

  private static String times(List<Figure> figures) {
    long years = figures.stream().map(f -> f.header().readingDay().getYear()).distinct().count();
    return (years > 1 ? "different years: " : "different dates: ")
        + figures.stream()
            .map(f -> Written.period(f.header()))
            .distinct()
            .collect(Collectors.joining(" v "));
  }
}

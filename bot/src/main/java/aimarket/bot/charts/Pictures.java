package aimarket.bot.charts;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Label;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Written;
import aimarket.knowledge.fact.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether there is something to draw in an answer, and what. */
public final class Pictures {
  /** Code of the form that asks for a course in time. */
  private static final String TREND = "trend";

  private static final int NAMED = 3;

  private Pictures() {}

  /** Empty where fewer than two figures answer the question, or they are of different kinds. */
  public static Optional<Picture> of(Answer answer) {
    List<Shown> answering =
        answer.figures().stream()
            .filter(Mark::isDrawable)
            .filter(shown -> shown.role() == Role.ANSWER)
            .toList();
    if (answering.size() < 2 || !isOfOneKind(answering)) {
      return Optional.empty();
    }
    boolean course =
        answer.understood().form().equals(TREND)
            || entities(answering).size() == 1 && days(answering).size() > 1;
    return course
        ? Timelines.of(answer, answering).map(p -> p)
        : BarCharts.of(answer, withContext(answer, answering)).map(p -> p);
  }

  private static boolean isOfOneKind(List<Shown> figures) {
    return figures.stream().map(f -> List.of(kind(f), unit(f))).distinct().count() == 1;
  }

  private static Object kind(Shown shown) {
    return Objects.requireNonNullElse(shown.metric(), "");
  }

  static Unit unit(Shown shown) {
    return Objects.requireNonNull(shown.unit(), "a figure with a value has a unit");
  }

  /** What stands beside a comparison is of the same parties and the same measure. */
  private static List<Shown> withContext(Answer answer, List<Shown> answering) {
    Set<String> parties = entities(answering);
    return answer.figures().stream()
        .filter(Mark::isDrawable)
        .filter(f -> f.role() == Role.ANSWER || f.role() == Role.CONTEXT)
        .filter(f -> parties.contains(f.entity()))
        .filter(f -> kind(f).equals(kind(answering.get(0))) && f.unit() == unit(answering.get(0)))
        .toList();
  }

  private static Set<String> entities(List<Shown> figures) {
    return figures.stream()
        .map(f -> Objects.requireNonNullElse(f.entity(), ""))
        .collect(Collectors.toSet());
  }

  private static Set<LocalDate> days(List<Shown> figures) {
    return figures.stream()
        .map(f -> Objects.requireNonNull(f.label()).day())
        .collect(Collectors.toSet());
  }

  /** "Acorn, Birch: annualised revenue". */
  static String title(List<Mark> marks) {
    List<String> names = marks.stream().map(m -> m.words().entity()).distinct().toList();
    Label first = marks.get(0).words();
    String others =
        marks.stream().allMatch(m -> m.words().others().equals(first.others()))
            ? (" " + first.others()).stripTrailing()
            : "";
    String who =
        names.size() <= NAMED
            ? String.join(", ", names)
            : String.join(", ", names.subList(0, NAMED))
                + " and "
                + (names.size() - NAMED)
                + " more";
    return who + ": " + first.metric() + others;
  }

  /** Those that the marks cite, in the order of their numbers. */
  static List<String> sources(Answer answer, List<Mark> marks) {
    Set<Integer> cited =
        marks.stream().flatMap(m -> m.citations().stream()).collect(Collectors.toSet());
    return answer.citations().stream()
        .filter(c -> cited.contains(c.n()))
        .map(Pictures::source)
        .toList();
  }

  private static String source(Numbered cited) {
    String published = cited.published();
    boolean about = published.startsWith("about ");
    String day = Written.day(LocalDate.parse(about ? published.substring(6) : published));
    String publisher = PlainText.of(cited.publisher());
    return "[" + cited.n() + "] " + publisher + ", " + (about ? "about " : "") + day;
  }
}

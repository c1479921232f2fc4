package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.reading.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers to two halves of a question in one, with one list of citations. */
final class Joined {
  private static final Pattern CITATION = Pattern.compile("\\[(\\d+)\\]");

  private final List<Numbered> citations = new ArrayList<>();

  private Joined() {}

  /**
   * The whole where it tells what the halves do, or as much in other words; else both halves, and
   * of one that is not known that it is not.
   */
  static Answer of(Answer whole, Answer first, Answer second) {
    if (isTold(first) && isTold(second)) {
      boolean apart =
          !covers(first, second)
              && !covers(second, first)
              && !isOfSame(first.understood(), second.understood());
      boolean words = inWords(first) && inWords(second);
      boolean told = covers(whole, first) && covers(whole, second) || isOfAll(whole, first, second);
      return isTold(whole) && (told || words || !apart)
          ? whole
          : new Joined().join(first, second, Status.ANSWERED);
    }
    boolean half = isTold(first) && !inWords(first) || isTold(second) && !inWords(second);
    return half && !isTold(whole) ? new Joined().join(first, second, Status.PARTIAL) : whole;
  }

  private static boolean isOfSame(Understood one, Understood two) {
    return !one.metrics().isEmpty()
        && one.metrics().equals(two.metrics())
        && one.entities().equals(two.entities())
        && one.period().equals(two.period())
        && Objects.equals(one.segment(), two.segment());
  }

  /** Whether the whole has a figure of each measure and each party that the halves are about. */
  private static boolean isOfAll(Answer whole, Answer first, Answer second) {
    Set<String> metrics =
        whole.figures().stream()
            .map(Shown::metric)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return whole.figures().size() > 1
        && Stream.of(first.understood(), second.understood())
            .allMatch(
                half ->
                    !half.metrics().isEmpty()
                        && metrics.containsAll(half.metrics())
                        && whole.understood().entities().containsAll(half.entities()));
  }

  private static Stream<Shown> answering(Answer answer) {
    return answer.figures().stream().filter(f -> f.role() == Role.ANSWER);
  }

  private static boolean inWords(Answer answer) {
    return answering(answer).findAny().isEmpty();
  }

  private static boolean isTold(Answer answer) {
    boolean told = answer.status() == Status.ANSWERED || answer.status() == Status.PARTIAL;
    return told
        && !answer.understood().form().equals(Form.PROFILE.code()); // that tells what there is
  }

  /** Whether the one tells what the other is for. */
  private static boolean covers(Answer one, Answer other) {
    return one.facts().containsAll(core(other));
  }

  /** The facts of its figures; of an answer in words its first sentence. */
  private static Set<String> core(Answer answer) {
    Set<String> figures =
        answering(answer)
            .flatMap(
                f ->
                    f.computedFrom() != null
                        ? f.computedFrom().stream()
                        : Stream.ofNullable(f.fact()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return figures.isEmpty()
        ? answer.facts().stream().limit(1).collect(Collectors.toSet())
        : figures;
  }

  private Answer join(Answer first, Answer second, Status status) {
    Half one = new Half(first);
    Half two = new Half(second);
    String headline = one.in(first.headline()) + " " + two.in(second.headline());
    List<Section> tables = union(one.tables(), two.tables());
    List<String> notes = union(one.notes(), two.notes());
    return new Answer(
            status,
            understood(first.understood(), second.understood()),
            headline,
            tables,
            notes,
            union(one.figures(), two.figures()),
            union(first.disagreements(), second.disagreements()),
            citations,
            union(first.suggestions(), second.suggestions()))
        .citing(union(first.facts(), second.facts()));
  }

  private static Understood understood(Understood one, Understood two) {
    return new Understood(
        one.form(),
        union(one.entities(), two.entities()),
        union(one.metrics(), two.metrics()),
        one.period(),
        one.segment(),
        Stream.of(one.readAs(), two.readAs())
            .filter(read -> !read.isEmpty())
            .distinct()
            .collect(Collectors.joining("; and ")));
  }

  private static <T> List<T> union(List<T> one, List<T> two) {
    return Stream.concat(one.stream(), two.stream()).distinct().toList();
  }

  /** The number of a place, a new one where it was not cited yet. */
  private int number(Numbered place) {
    for (Numbered known : citations) {
      if (known.source().equals(place.source()) && known.locator().equals(place.locator())) {
        return known.n();
      }
    }
    int n = citations.size() + 1;
    citations.add(
        new Numbered(
            n,
            place.source(),
            place.title(),
            place.publisher(),
            place.published(),
            place.locator(),
            place.url()));
    return n;
  }

  /** One half, its places numbered anew as they are cited. */
  private final class Half {
    private final Answer answer;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Half(Answer answer) {
      this.answer = answer;
    }

    String in(String text) {
      return CITATION
          .matcher(text)
          .replaceAll(m -> "[" + number(Integer.parseInt(m.group(1))) + "]");
    }

    private int number(int old) {
      return numbers.computeIfAbsent(
          old,
          n ->
              Joined.this.number(
                  answer.citations().stream().filter(c -> c.n() == n).findFirst().orElseThrow()));
    }

    /** What else is told in lines beside a half would drown the other one. */
    List<Section> tables() {
      List<Section> tables = new ArrayList<>();
      for (Section section : answer.sections()) {
        if (section instanceof Answer.Table table) {
          tables.add(
              new Answer.Table(
                  table.header(),
                  table.rows().stream().map(row -> row.stream().map(this::in).toList()).toList()));
        }
      }
      return tables;
    }

    List<String> notes() {
      return answer.notes().stream().map(this::in).toList();
    }

    /** Those that are still shown: whose places are cited. */
    List<Shown> figures() {
      return answer.figures().stream()
          .filter(f -> numbers.keySet().containsAll(f.citations()))
          .map(this::in)
          .toList();
    }

    private Shown in(Shown f) {
      return new Shown(
          f.fact(),
          f.entity(),
          f.metric(),
          f.value(),
          f.valueHigh(),
          f.unit(),
          f.period(),
          f.nature(),
          f.basis(),
          f.role(),
          f.computedFrom(),
          f.citations().stream().map(numbers::get).toList(),
          f.label());
    }
  }
}

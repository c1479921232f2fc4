package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two answers in one, their documents numbered anew as they are cited. */
final class Merged {
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,4})\\]");

  /** By the id of the document, in the order of their numbers: the places that are cited in it. */
  private final Map<String, Set<Numbered>> places = new LinkedHashMap<>();

  private Merged() {}

  /** Whether what is kept of it rests on a document. */
  static boolean isCited(Answer answer) {
    return CITATION.matcher(answer.headline()).find()
        || answer.sections().stream().anyMatch(Answer.Table.class::isInstance);
  }

  /** Whole if both are. */
  static Answer of(Answer first, Answer second) {
    return new Merged().merge(first, second);
  }

  private Answer merge(Answer first, Answer second) {
    Half one = new Half(first);
    Half two = new Half(second);
    boolean whole = first.status() == Status.ANSWERED && second.status() == Status.ANSWERED;
    String headline = one.in(first.headline()) + " " + two.in(second.headline());
    List<Section> tables = union(one.tables(), two.tables());
    List<String> notes = union(one.notes(), two.notes());
    String told = headline + tables + notes;
    return new Answer(
            whole ? Status.ANSWERED : Status.PARTIAL,
            understood(first.understood(), second.understood()),
            headline,
            tables,
            notes,
            union(one.figures(told), two.figures(told)),
            union(first.disagreements(), second.disagreements()),
            numbered(),
            union(first.suggestions(), second.suggestions()))
        .citing(union(one.facts(told), two.facts(told)));
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

  private List<Numbered> numbered() {
    List<Numbered> numbered = new ArrayList<>();
    for (Set<Numbered> cited : places.values()) {
      Numbered one = cited.iterator().next();
      numbered.add(
          new Numbered(
              numbered.size() + 1,
              one.source(),
              one.title(),
              one.publisher(),
              one.published(),
              cited.stream().map(Numbered::locator).distinct().collect(Collectors.joining("; ")),
              one.url()));
    }
    return numbered;
  }

  /** One half. */
  private final class Half {
    private final Answer answer;
    private final Set<Integer> kept = new HashSet<>();

    Half(Answer answer) {
      this.answer = answer;
    }

    String in(String text) {
      return CITATION
          .matcher(text)
          .replaceAll(m -> "[" + number(Integer.parseInt(m.group(1))) + "]");
    }

    /** A number in brackets that is no citation stays as it is. */
    private int number(int old) {
      kept.add(old);
      for (Numbered citation : answer.citations()) {
        if (citation.n() == old) {
          places.computeIfAbsent(citation.source(), s -> new LinkedHashSet<>()).add(citation);
          return new ArrayList<>(places.keySet()).indexOf(citation.source()) + 1;
        }
      }
      return old;
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

    /** Those that are still shown. */
    List<Shown> figures(String told) {
      return answer.figures().stream()
          .filter(f -> kept.containsAll(f.citations()) && isShown(f, told))
          .map(f -> f.cited(f.citations().stream().map(this::number).toList()))
          .toList();
    }

    private static boolean isShown(Shown f, String told) {
      return f.role() != Role.CONTEXT || f.label() == null || told.contains(f.label().amount());
    }

    /** Those that are still told: of the figures, and of the first words. */
    List<String> facts(String told) {
      Stream<String> figures = figures(told).stream().flatMap(Joined::facts);
      boolean words = CITATION.matcher(answer.headline()).find();
      return Stream.concat(figures, words ? Joined.core(answer).stream() : Stream.empty())
          .distinct()
          .toList();
    }
  }
}

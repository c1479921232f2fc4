package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.NatureWord;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.AskedAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the making. The only way to get an amount into a text is through here, so that what
 * is shown is in the answer's figures and has a citation.
 */
final class Draft {
  private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)\\}");

  private final Evidence evidence;
  private final Map<String, Set<Citation>> places = new LinkedHashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final List<Shown> figures = new ArrayList<>();
  private final List<Answer.Section> sections = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<Answer.Disagreement> disagreements = new ArrayList<>();
  private final List<Answer.Suggestion> suggestions = new ArrayList<>();

  Draft(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The amount alone; the caller puts {@link #cite} near it. */
  String amount(Figure figure, Role role) {
    Shown shown =
        new Shown(
            figure.id(),
            figure.entity(),
            figure.metric(),
            figure.amount().value(),
            figure.amount().high(),
            figure.amount().unit(),
            Written.iso(figure.header().period()),
            NatureWord.of(figure),
            figure.basis(),
            role,
            null,
            List.of(number(figure)),
            new Telling(evidence.vocabulary()).label(figure));
    boolean there =
        figures.stream()
            .anyMatch(
                s ->
                    figure.id().equals(s.fact())
                        && Objects.equals(figure.amount().value(), s.value()));
    if (!there) {
      figures.add(shown);
    }
    return Written.amount(figure.amount());
  }

  /** The amount and its citation: "$30B [1]". */
  String cited(Figure figure, Role role) {
    return amount(figure, role) + " " + cite(figure);
  }

  /** "[1]". */
  String cite(Fact fact) {
    return "[" + number(fact) + "]";
  }

  /** "[1][2]", each number once. */
  String cite(List<? extends Fact> facts) {
    return facts.stream().map(this::cite).distinct().collect(Collectors.joining());
  }

  /** The document itself: "[1]". */
  String cite(Source document) {
    places.computeIfAbsent(document.id(), s -> new LinkedHashSet<>());
    return "[" + (new ArrayList<>(places.keySet()).indexOf(document.id()) + 1) + "]";
  }

  /**
   * An amount that we computed from figures; they are cited with it. It is a plan or an estimate
   * where one of them is.
   */
  String computed(Amount amount, @Nullable String entity, Role role, List<Figure> from) {
    List<String> ids = from.stream().map(Figure::id).toList();
    figures.add(
        new Shown(
            null,
            entity,
            null,
            amount.value(),
            amount.high(),
            amount.unit(),
            null,
            nature(from),
            null,
            role,
            ids,
            from.stream().map(this::number).distinct().toList()));
    return Written.amount(amount);
  }

  /** What looks ahead weighs more than what is only estimated. */
  private static String nature(List<Figure> from) {
    return from.stream()
        .filter(f -> f.nature() != Nature.REALISED)
        .min(Comparator.comparing(f -> !f.nature().isForward()))
        .map(NatureWord::of)
        .orElse("computed");
  }

  /** An amount that came with the question, as we write it. */
  String asked(AskedAmount asked) {
    Unit unit = asked.unit();
    figures.add(
        new Shown(
            null,
            null,
            null,
            asked.value(),
            null,
            unit,
            null,
            null,
            null,
            Role.ASKED,
            null,
            List.of()));
    return unit == null ? asked.text() : Written.amount(Amount.computed(asked.value(), unit));
  }

  /** The statement's sentence with its figures written out, without its citation. */
  String sentence(Statement statement, Role role) {
    return amounts(statement.sentence(), role);
  }

  /** The sentence and its citation, without the full stop: "… of revenue [1]". */
  String told(Statement statement, Role role) {
    return sentence(statement, role).replaceAll("\\.$", "") + " " + cite(statement);
  }

  /** Words with references to figures, each written out with its citation behind it. */
  String written(String words, Role role) {
    return written(words, figure -> cited(figure, role));
  }

  /** The same without the citations; the caller puts {@link #cite} near. */
  String amounts(String words, Role role) {
    return written(words, figure -> amount(figure, role));
  }

  private String written(String words, Function<Figure, String> amount) {
    Matcher references = REFERENCE.matcher(words.replace('\'', '’'));
    StringBuilder text = new StringBuilder();
    while (references.find()) {
      Figure figure = evidence.figure(references.group(1));
      String written = figure == null ? "an amount" : amount.apply(figure);
      references.appendReplacement(text, Matcher.quoteReplacement(written));
    }
    return references.appendTail(text).toString();
  }

  void section(Answer.Section section) {
    sections.add(section);
  }

  /** A note is said once, however many parts of the answer call for it. */
  void note(String note) {
    notes.add(note);
  }

  /**
   * Lists readings of one thing that differ for another reason than that one succeeds the other.
   */
  void differing(List<Figure> figures) {
    differing(figures, EnumSet.complementOf(EnumSet.of(Disagreements.Reason.TIME)));
  }

  /** Lists readings of one thing that differ for one of some reasons. */
  void differing(List<Figure> figures, Set<Disagreements.Reason> reasons) {
    for (Figure one : figures) {
      for (Figure other : figures.subList(figures.indexOf(one) + 1, figures.size())) {
        boolean same = one.entity().equals(other.entity()) && one.metric().equals(other.metric());
        if (same) {
          Disagreements.between(one, other)
              .filter(reasons::contains)
              .ifPresent(
                  reason ->
                      disagreement(
                          reason.code(),
                          List.of(one.id(), other.id()),
                          "They differ by " + reason.code() + "."));
        }
      }
    }
  }

  void disagreement(String reason, List<String> facts, String note) {
    disagreements.add(new Answer.Disagreement(reason, facts, note));
  }

  void suggest(String label, String question) {
    suggestions.add(new Answer.Suggestion(label, question));
  }

  boolean shows(Figure figure) {
    return figures.stream().anyMatch(s -> figure.id().equals(s.fact()));
  }

  /** The figures that a statement's sentence has. */
  List<Figure> figuresIn(Statement statement) {
    List<Figure> named = new ArrayList<>();
    Matcher references = REFERENCE.matcher(statement.sentence());
    while (references.find()) {
      Figure figure = evidence.figure(references.group(1));
      if (figure != null) {
        named.add(figure);
      }
    }
    return named;
  }

  /** Ids of all facts that stand in the texts, figures and statements. */
  Set<String> cited() {
    return Set.copyOf(cited);
  }

  boolean hasDisagreement() {
    return !disagreements.isEmpty();
  }

  Answer finish(Answer.Status status, Answer.Understood understood, String headline) {
    List<Answer.Numbered> numbered = new ArrayList<>();
    places.forEach(
        (source, citations) -> numbered.add(numbered(numbered.size() + 1, source, citations)));
    return new Answer(
            status,
            understood,
            headline,
            sections,
            List.copyOf(notes),
            figures,
            disagreements,
            numbered,
            suggestions)
        .citing(cited);
  }

  private int number(Fact fact) {
    cited.add(fact.id());
    Citation place = fact.header().citations().get(0);
    cited.add(fact.id());
    places.computeIfAbsent(place.source(), s -> new LinkedHashSet<>()).add(place);
    return new ArrayList<>(places.keySet()).indexOf(place.source()) + 1;
  }

  private Answer.Numbered numbered(int n, String id, Set<Citation> citations) {
    Source source = evidence.source(id);
    String publisher = evidence.vocabulary().name(source.publisher());
    String title = source.title() == null ? "(untitled)" : source.title();
    return new Answer.Numbered(
        n,
        id,
        title,
        publisher,
        Written.published(source.printed()),
        locator(citations),
        source.url());
  }

  /** "Context, paragraph 2; Signal, paragraph 1". */
  private static String locator(Set<Citation> citations) {
    if (citations.isEmpty()) {
      return "the document itself";
    }
    Map<String, Set<Integer>> bySection = new LinkedHashMap<>();
    Set<String> headings = new LinkedHashSet<>();
    for (Citation c : citations) {
      Integer paragraph = c.paragraph();
      if (paragraph == null || paragraph == 0) {
        headings.add(c.locator());
      } else {
        bySection.computeIfAbsent(c.section(), s -> new TreeSet<>()).add(paragraph);
      }
    }
    List<String> parts = new ArrayList<>(headings);
    bySection.forEach(
        (section, numbers) ->
            parts.add(
                section
                    + (numbers.size() == 1 ? ", paragraph " : ", paragraphs ")
                    + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    return String.join("; ", parts);
  }
}

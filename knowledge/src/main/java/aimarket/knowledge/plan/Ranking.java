package aimarket.knowledge.plan;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Told;
import aimarket.knowledge.reading.When;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a question asks for, the likeliest first: what its wording says, within what
 * else was read of it. Immutable; thread-safe.
 */
public final class Ranking {
  /** The cue words for a reason, in the vocabulary's words. */
  private static final String WHY = "why";

  /** The cue words for what is said, behind a figure. */
  private static final String WORDS_TOO = "words too";

  /** The cue words for a day, a month or a year. */
  private static final String WHEN = "time";

  /** "How do they differ when they count it": a "when" in the middle asks for no day. */
  private static final UnaryOperator<String> TELLING_WHEN =
      text ->
          text.replaceAll(
              "(?<= )when(?= (?:they|it|he|she|you|we|i|one|a|an|the|its|their|somebody|someone) )",
              "while");

  /** How many times likelier a statement of the kind that is asked for is. */
  private static final double KIND = 3;

  /** How much less likely it is for each one asked about that it does not name. */
  private static final double LACKING = 0.2;

  /** Where those that may be meant are hardly asked for, the best of them is not either. */
  private static final double MOST_OF_ALL = 0.25;

  /** So sure by its wording, 0 to 2, that whoever is named is only spoken of in passing. */
  private static final double BEYOND_DOUBT = 1.9;

  private static final double SURELY = 0.95;
  private static final double MOSTLY = 0.6;
  private static final double PERIOD = 1.5;
  private static final double TOPIC = 1.2;

  private final Vocabulary vocabulary;
  private final Map<String, Statement> byId = new HashMap<>();
  private final Map<String, List<Statement>> restating = new HashMap<>();

  /**
   * @param likely that it is asked for, among those that may be, 0 to 1
   * @param covered how much of the question's weight of words it has, 0 to 1
   */
  public record Ranked(Statement statement, double likely, double covered) {

    /** How good the evidence is that it answers the question, 0 to 2. */
    public double sure() {
      return likely + covered;
    }
  }

  public Ranking(Collection<Statement> statements, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Statement statement : statements) {
      byId.put(statement.id(), statement);
      String main = statement.header().linked(FactLink.Kind.RESTATES);
      if (main != null) {
        restating.computeIfAbsent(main, m -> new ArrayList<>()).add(statement);
      }
    }
  }

  /** Whether a reason is asked for. */
  public boolean asksWhy(Question question) {
    return asks(question, WHY);
  }

  /** Whether words are asked for beside a figure: "how much is it, and what does it mean?" */
  public boolean asksWordsToo(Question question) {
    boolean behind = !question.text().startsWith("and "); // it does not begin with them
    return question.form() == Form.LOOKUP && behind && asks(question, WORDS_TOO);
  }

  /** Whether a day is asked for. */
  public boolean asksWhen(Question question) {
    return asks(question, WHEN, TELLING_WHEN);
  }

  private boolean asks(Question question, String form) {
    return asks(question, form, text -> text);
  }

  private boolean asks(Question question, String form, UnaryOperator<String> without) {
    List<String> cues = vocabulary.words().forms().getOrDefault(form, List.of());
    String line = question.text().toLowerCase(Locale.ROOT).replaceAll("[?!,.;]", " ");
    String text = without.apply(" " + line + " ");
    return cues.stream().anyMatch(cue -> text.contains(" " + cue + " "));
  }

  /**
   * Main statements only, or those that restate them in the document that was asked for. A dataset
   * measures and says nothing in words: others speak of its figures.
   */
  public List<Ranked> rank(Question question) {
    return ranked(isDataset(question.claimant()) ? question.byAnybody() : question);
  }

  private static boolean isSure(Told told) {
    return told.sure() >= BEYOND_DOUBT || told.likely() >= SURELY && told.covered() >= MOSTLY;
  }

  private boolean isDataset(@Nullable String claimant) {
    return claimant != null
        && vocabulary.entity(claimant).filter(e -> e.kind() == Entity.Kind.DATASET).isPresent();
  }

  private List<Ranked> ranked(Question question) {
    boolean why = asksWhy(question);
    Question open = open(question);
    List<Ranked> ranked = new ArrayList<>();
    question
        .likely()
        .forEach(
            (id, told) ->
                within(byId.get(id), question)
                    .filter(s -> s.rank() != Rank.DEPRECATED)
                    .filter(s -> fits(s, isSure(told) ? open : question, isSure(told)))
                    .filter(s -> !isOfRival(s, question))
                    .map(
                        s ->
                            new Ranked(
                                s,
                                told.likely() * lean(s, question, why),
                                told.covered() * named(s, question)))
                    .ifPresent(ranked::add));
    boolean named = keepNamed(question, ranked);
    double all = ranked.stream().mapToDouble(Ranked::likely).sum();
    double whole = named ? all : Math.max(all, MOST_OF_ALL);
    ranked.replaceAll(r -> new Ranked(r.statement(), r.likely() / whole, r.covered()));
    ranked.sort(
        Comparator.comparingDouble((Ranked r) -> -r.likely())
            .thenComparing(r -> r.statement().id()));
    return ranked;
  }

  /**
   * What a person says of somebody: where there is such a word, no other of that person's is meant.
   */
  private boolean keepNamed(Question question, List<Ranked> ranked) {
    boolean person = question.entities().stream().anyMatch(this::isPerson);
    List<Ranked> named =
        ranked.stream()
            .filter(r -> names(r.statement()).toList().containsAll(question.entities()))
            .toList();
    if (!person || question.entities().size() < 2 || named.isEmpty()) {
      return false;
    }
    ranked.retainAll(named);
    return true;
  }

  /** The statement itself, or what says the same in the document that was asked for. */
  private Optional<Statement> within(@Nullable Statement main, Question question) {
    if (main == null || question.source() == null) {
      return Optional.ofNullable(main);
    }
    List<Statement> same = new ArrayList<>(List.of(main));
    same.addAll(restating.getOrDefault(main.id(), List.of()));
    return same.stream().filter(s -> s.header().source().equals(question.source())).findFirst();
  }

  /**
   * @param sure whether its wording is asked for so surely that it need not be about those named:
   *     "who gains from what Acorn lost?" is told of another than Acorn
   */
  private boolean fits(Statement statement, Question question, boolean sure) {
    Set<String> names = names(statement).collect(Collectors.toSet());
    String claimant = question.claimant();
    boolean said =
        claimant == null
            || names.contains(claimant)
            || claimant.equals(statement.header().via())
            || statement.header().claimants().stream()
                .anyMatch(c -> isRelated(c.who(), List.of(claimant)));
    boolean about =
        sure && (isWide(question) || isOfNobody(statement) || question.asksWho())
            || question.entities().isEmpty()
            || names.stream()
                .anyMatch(
                    e ->
                        question.entities().contains(e)
                            || isRelated(e, question.entities())
                            || isCollective(e));
    boolean people = question.entities().stream().noneMatch(e -> isPerson(e) && !names.contains(e));
    return said && about && people;
  }

  /** Of those who are offered, whoever it is: "was it Acorn or Birch?" */
  private Question open(Question question) {
    Set<String> offered = Offered.in(question, vocabulary);
    if (offered.isEmpty()) {
      return question;
    }
    List<String> others = question.entities().stream().filter(e -> !offered.contains(e)).toList();
    Question open = question.concerning(others);
    return offered.contains(question.claimant()) ? open.byAnybody() : open;
  }

  /** Within one document, or of a whole field. */
  private boolean isWide(Question question) {
    return question.source() != null || question.entities().stream().allMatch(this::isCollective);
  }

  /** About people and papers: what another company did is no answer, however it is worded. */
  private boolean isOfNobody(Statement statement) {
    return statement.entities().stream()
        .flatMap(e -> vocabulary.entity(e).stream())
        .noneMatch(e -> e.kind() == Entity.Kind.COMPANY || e.kind() == Entity.Kind.PRODUCT);
  }

  /**
   * What Birch has agreed with Cedar is no answer to what Acorn, its rival, has agreed with it: of
   * those who are named together it leaves one out, and speaks of that one's rival instead.
   */
  private boolean isOfRival(Statement statement, Question question) {
    Set<String> names = names(statement).collect(Collectors.toSet());
    List<String> left =
        question.entities().stream()
            .filter(e -> names.stream().noneMatch(n -> n.equals(e) || isRelated(n, List.of(e))))
            .toList();
    return question.entities().size() > 1
        && vocabulary.words().groups().keySet().stream()
            .map(slugs -> List.of(slugs.split(" ")))
            .anyMatch(
                group ->
                    left.stream().anyMatch(group::contains)
                        && group.stream()
                            .filter(e -> !question.entities().contains(e))
                            .filter(e -> !isRelated(e, question.entities()))
                            .anyMatch(statement.entities()::contains));
  }

  /** What is said of a whole field may be what is asked of one in it. */
  private boolean isCollective(String entity) {
    return vocabulary.entity(entity).filter(e -> e.kind() == Entity.Kind.COLLECTIVE).isPresent();
  }

  /** What a company did is no answer to what one of its people did. */
  private boolean isPerson(String entity) {
    return vocabulary.entity(entity).filter(e -> e.kind() == Entity.Kind.PERSON).isPresent();
  }

  /** Those that it is about, and those who say it. */
  private static Stream<String> names(Statement statement) {
    return Stream.concat(
        statement.entities().stream(), statement.header().claimants().stream().map(Claimant::who));
  }

  /**
   * How much of those asked about it is about: of two that are named, one is half a question,
   * unless the other is told of in the same place.
   */
  private double named(Statement statement, Question question) {
    List<String> asked = question.entities();
    if (hasOtherSide(statement, question)) {
      return 1;
    }
    long named =
        asked.stream()
            .filter(e -> names(statement).anyMatch(n -> n.equals(e) || isRelated(n, List.of(e))))
            .count();
    return asked.size() < 2 ? 1 : (double) named / asked.size();
  }

  /** "How do Acorn and Birch book it" is told by one sentence on each, beside one another. */
  private boolean hasOtherSide(Statement statement, Question question) {
    List<String> others =
        question.entities().stream().filter(e -> !statement.entities().contains(e)).toList();
    return question.entities().size() == 2
        && others.size() == 1
        && question.likely().keySet().stream()
            .flatMap(id -> Stream.ofNullable(byId.get(id)))
            .filter(s -> s.kind() == statement.kind() && s.topic().equals(statement.topic()))
            .filter(s -> samePlace(s, statement))
            .anyMatch(
                s ->
                    s.entities().contains(others.get(0))
                        && statement.entities().stream()
                            .filter(question.entities()::contains)
                            .noneMatch(s.entities()::contains));
  }

  private static boolean samePlace(Statement one, Statement other) {
    return one.header().citations().get(0).equals(other.header().citations().get(0));
  }

  /** A product's company, an officer's company. */
  private boolean isRelated(String entity, List<String> asked) {
    return vocabulary.entity(entity).stream()
            .flatMap(e -> e.relations().stream())
            .anyMatch(r -> asked.contains(r.to()))
        || asked.stream()
            .flatMap(a -> vocabulary.entity(a).stream())
            .flatMap(e -> e.relations().stream())
            .anyMatch(r -> r.to().equals(entity));
  }

  /** How many times likelier it is by what was read of the question beside its wording. */
  private double lean(Statement statement, Question question, boolean why) {
    double lean = 1;
    boolean whole = hasOtherSide(statement, question);
    for (String asked : question.entities()) {
      lean *=
          whole || names(statement).anyMatch(n -> n.equals(asked) || isRelated(n, List.of(asked)))
              ? 1
              : LACKING;
    }
    if (statement.topic().equals(question.topic())) {
      lean *= TOPIC;
    }
    if (question.form() == Form.FORECASTS || question.when().ahead()) {
      lean *= statement.kind() == StatementKind.FORECAST ? KIND : 1;
    } else if (why) {
      lean *= statement.kind() == StatementKind.EXPLANATION ? KIND : 1;
    }
    When when = question.when();
    if (when.from() != null && when.to() != null) {
      lean *= statement.header().period().overlaps(when.from(), when.to()) ? PERIOD : 1 / PERIOD;
    }
    return lean;
  }
}

package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Want;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an answer in words cannot be without, by its question: a number, an amount or a place. */
final class Sought {
  /** A number is wanted, whatever the words are like. */
  private static final Pattern MANY =
      Pattern.compile(
          "\\bhow many\\b|\\bcharged? per\\b|\\bcosts? per\\b", Pattern.CASE_INSENSITIVE);

  /** The same, but for "how much does it matter" and the like. */
  private static final Pattern MUCH =
      Pattern.compile(
          "\\bhow much\\b|\\bwhat (?:number|amount|sum|percentage|share|price|fee|fine)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![-\\w])\\d|\\b(?:one|two|both|three|four|five|six|seven|eight|nine|ten|hundreds?"
              + "|thousands?|dozens?|half|third|quarter|twice|double|triple|fourfold|sevenfold"
              + "|none|nobody|nothing|majority)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** A day or a year counts nothing. */
  private static final Pattern DATE =
      Pattern.compile("\\b(?:\\d{1,2} )?" + MONTHS + "(?: \\d{4})?\\b|\\b(?:19|20)\\d\\d\\b");

  /** "A four-page letter" counts pages, where pages are asked for, and nothing else. */
  private static final Pattern COMPOUND = Pattern.compile("\\b\\w+-([a-z]+)\\b");

  /** A place is named with its capital, behind what leads to one. */
  private static final Pattern PLACE =
      Pattern.compile("\\b(?:in|at|near|from|across) (?:the )?([A-Z]\\w*(?:\\.\\w+)*)");

  private static final Pattern AREA = Pattern.compile("\\b(?:countr(?:y|ies)|region)\\b|-based\\b");

  private final String question;
  private final Set<Want> wants;
  private final Vocabulary vocabulary;
  private final Function<Statement, List<Figure>> figures;

  /**
   * @param figures those that stand in a sentence
   */
  Sought(String question, Vocabulary vocabulary, Function<Statement, List<Figure>> figures) {
    this.question = question;
    this.wants = Want.of(question, vocabulary.words());
    this.vocabulary = vocabulary;
    this.figures = figures;
  }

  /**
   * Whether what is wanted is not in the sentences.
   *
   * @param why a reason is asked for, and a number at most beside it
   * @param clear the first sentence is asked for beyond doubt, so "how much" need be no number
   */
  boolean isMissingIn(List<Statement> told, boolean why, boolean clear) {
    boolean number = MANY.matcher(question).find() || MUCH.matcher(question).find() && !clear;
    boolean counted = told.stream().limit(1).anyMatch(this::counts);
    boolean placed = told.stream().anyMatch(this::isPlaced);
    return !why && (number && !counted || told.stream().limit(1).anyMatch(this::lacksAmount))
        || wants.contains(Want.PLACE) && !placed
        || wants.contains(Want.PERSON) && told.stream().noneMatch(this::namesSomebody);
  }

  private boolean namesSomebody(Statement statement) {
    return Stream.concat(
            statement.entities().stream(),
            statement.header().claimants().stream().map(Claimant::who))
        .flatMap(slug -> vocabulary.entity(slug).stream())
        .anyMatch(e -> e.kind() == Entity.Kind.PERSON);
  }

  private boolean counts(Statement statement) {
    String undated = DATE.matcher(statement.sentence()).replaceAll(" ");
    String text =
        COMPOUND
            .matcher(undated)
            .replaceAll(m -> asksFor(m.group(1)) ? m.group().replace('-', ' ') : " ");
    return NUMBER.matcher(text).find() || !figures.apply(statement).isEmpty();
  }

  private boolean asksFor(String thing) {
    return question.contains("how many " + thing) || question.contains("number of " + thing);
  }

  private boolean lacksAmount(Statement statement) {
    List<Figure> amounts = figures.apply(statement);
    boolean money = amounts.stream().anyMatch(f -> f.amount().unit() == Unit.USD);
    return wants.contains(Want.LEVEL) && amounts.isEmpty()
        || wants.contains(Want.SHORTFALL) && amounts.size() < 2
        || wants.contains(Want.MONEY) && !money
        || wants.contains(Want.COST) && MUCH.matcher(question).find() && !money;
  }

  /** A company or a product is no place, nor is a month or a line of business. */
  private boolean isPlaced(Statement statement) {
    String text = DATE.matcher(statement.sentence()).replaceAll(" ");
    Set<String> names = names();
    return AREA.matcher(text).find()
        || PLACE
            .matcher(text)
            .results()
            .anyMatch(m -> !names.contains(m.group(1).toLowerCase(Locale.ROOT)));
  }

  /** The first words of all names that the vocabulary has. */
  private Set<String> names() {
    Stream<String> entities =
        vocabulary.entities().stream()
            .flatMap((Entity e) -> Stream.concat(Stream.of(e.name()), e.aliases().stream()));
    Stream<String> segments = vocabulary.segments().stream().map(Segment::name);
    return Stream.concat(entities, segments)
        .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ")).limit(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package aimarket.bot.curation;

import aimarket.bot.curation.Form.Field;
import aimarket.bot.curation.Form.Input;
import aimarket.bot.curation.Form.Option;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields that forms are made of, all of them empty. */
final class FormFields {
  static final String WHY = "why";
  static final String DOCUMENT = "document";

  /** As many as a list to choose from holds; a longer one is typed. */
  static final int LONGEST_LIST = 100;

  private static final Input LINE = new Input.Line();
  private static final Input LINES = new Input.Lines();
  private static final Input DAY = new Input.Day();

  private final Vocabulary vocabulary;

  FormFields(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Field> newFigure(List<Source> sources) {
    List<Field> fields = new ArrayList<>();
    fields.add(must("entity", "Company or product", LINE, "By its name, as in the vocabulary."));
    fields.add(must("metric", "What is measured", list(metrics()), ""));
    fields.add(amount(false));
    fields.addAll(ofFigures());
    fields.addAll(where(sources));
    fields.add(may("caveat", "Caveat", LINES, "What a reader must know. It is shown."));
    fields.add(why("Why it is added, for the record.").holding("added in Slack"));
    return fields;
  }

  List<Field> newStatement(List<Source> sources) {
    List<Field> fields = new ArrayList<>();
    fields.add(must("about", "About whom", LINES, "Names, one a line, the main one first."));
    fields.add(must("topic", "Topic", list(topics()), ""));
    fields.add(kind());
    fields.add(sentence());
    fields.add(period());
    fields.add(claimants());
    fields.addAll(where(sources));
    fields.add(may("caveat", "Caveat", LINES, "What a reader must know. It is shown."));
    fields.add(why("Why it is added, for the record.").holding("added in Slack"));
    return fields;
  }

  /**
   * @param inParts no text says the amount that it has; left empty, it stays
   */
  List<Field> ofFigure(boolean inParts) {
    List<Field> fields = new ArrayList<>(List.of(amount(inParts)));
    fields.addAll(ofFigures());
    fields.addAll(ofAll());
    return fields;
  }

  List<Field> ofStatement() {
    List<Field> fields =
        new ArrayList<>(List.of(sentence(), topicOf(), kind(), period(), claimants()));
    fields.addAll(ofAll());
    return fields;
  }

  Field why(String hint) {
    return must(WHY, "Reason", LINE, hint);
  }

  private List<Field> ofFigures() {
    return List.of(
        period(),
        may("basis", "Basis", list(bases()), "Leave it out where the source does not say."),
        may("nature", "What sort of figure", list(words(Nature.values())), ""),
        may(Figure.SEGMENT, "Segment", segments(), ""),
        may("with", "Other side", LINES, "Investors, suppliers, rivals: names, one a line."),
        claimants());
  }

  private List<Field> ofAll() {
    return List.of(
        at(),
        may("due", "Falls due", DAY, "For a forecast whose period does not say it."),
        may("caveat", "Caveat", LINES, "What a reader must know. It is shown."),
        may("rank", "Rank", list(words(Rank.values())), "Deprecated: known to be wrong."),
        may("rank-reason", "Reason for the rank", LINE, ""),
        why("Why it is corrected. People who were shown the old fact read it."));
  }

  private List<Field> where(List<Source> sources) {
    List<Field> fields = new ArrayList<>();
    List<Option> known = documents(sources);
    if (!known.isEmpty()) {
      fields.add(may(DOCUMENT, "Document", list(known), "Or describe another one below."));
    }
    fields.add(may("publisher", "Another document: publisher", LINE, "By its name."));
    fields.add(may("title", "Another document: title", LINE, ""));
    fields.add(may("published", "Another document: came out on", DAY, ""));
    fields.add(may("url", "Another document: address", LINE, ""));
    fields.add(at());
    return fields;
  }

  private List<Option> documents(List<Source> sources) {
    return sources.stream()
        .sorted(Comparator.comparing((Source s) -> s.printed().latest()).reversed())
        .limit(LONGEST_LIST)
        .map(s -> new Option(s.id(), documentLabel(s)))
        .toList();
  }

  private String documentLabel(Source source) {
    String title = source.title() == null ? "(untitled)" : source.title();
    return "%s, %s, %s"
        .formatted(vocabulary.name(source.publisher()), source.printed().day(), title);
  }

  private static Field amount(boolean inParts) {
    String hint =
        inParts
            ? "Written in parts, which no line says. Left empty, it stays."
            : "As $30B, over $2B, 30.6%, 7-8 GW, 4x; or in words, without digits.";
    return inParts ? may("amount", "Amount", LINE, hint) : must("amount", "Amount", LINE, hint);
  }

  private static Field period() {
    return may(
        "period",
        "Period",
        LINE,
        "2026, 2026-Q1, 2026-04, 2026-04-06/2026-04-14, until 2026-04-14, or unstated.");
  }

  private static Field claimants() {
    return must(
        "by",
        "Who says so",
        LINES,
        "Name and role, one a line: Acorn as self. Roles: self, rival, partner, analyst, dataset,"
            + " press, regulator, unknown.");
  }

  private static Field at() {
    return must("at", "Where in the document", LINES, "Section, paragraph 5. One a line.");
  }

  private static Field sentence() {
    return must(
        "sentence",
        "Sentence",
        LINES,
        "In your own words. An amount in it is a figure of its own, as {its-id}.");
  }

  private static Field kind() {
    return must("kind", "What sort of statement", list(words(StatementKind.values())), "");
  }

  private Field topicOf() {
    return must("topic", "Topic", list(topics()), "");
  }

  private List<Option> metrics() {
    return vocabulary.metrics().stream().map(m -> new Option(m.slug(), m.name())).toList();
  }

  private List<Option> topics() {
    return vocabulary.topics().stream().map(t -> new Option(t.slug(), t.name())).toList();
  }

  private List<Option> bases() {
    Map<String, String> bases = new TreeMap<>();
    vocabulary
        .metrics()
        .forEach(m -> m.bases().forEach(b -> bases.putIfAbsent(b.slug(), name(m, b))));
    List<Option> all = new ArrayList<>();
    all.add(new Option(Figure.UNSTATED_BASIS, "not stated"));
    all.add(new Option(Figure.NO_BASIS, "has none"));
    bases.forEach((slug, name) -> all.add(new Option(slug, name)));
    return all;
  }

  private static String name(Metric metric, Metric.Basis basis) {
    return basis.name().isBlank() ? metric.name() : basis.name();
  }

  private Input segments() {
    return list(vocabulary.segments().stream().map(s -> new Option(s.slug(), s.name())).toList());
  }

  private static List<Option> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(FactForm::word)
        .map(word -> new Option(word, word.replace('-', ' ')))
        .toList();
  }

  private static Input list(List<Option> options) {
    return options.isEmpty() || options.size() > LONGEST_LIST ? LINE : new Input.Choice(options);
  }

  private static Field must(String key, String label, Input input, String hint) {
    return new Field(key, label, input, false, "", hint);
  }

  private static Field may(String key, String label, Input input, String hint) {
    return new Field(key, label, input, true, "", hint);
  }
}

package aimarket.bot.curation;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A fact in a line, for people who know it already. */
final class FactLine {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Vocabulary vocabulary;
  private final FactForm forms;
  private final Function<String, Optional<Fact>> held;

  FactLine(Vocabulary vocabulary, FactForm forms, Function<String, Optional<Fact>> held) {
    this.vocabulary = vocabulary;
    this.forms = forms;
    this.held = held;
  }

  /** "Acorn, revenue: $24B, net, 2026-04", or the sentence. */
  String of(Fact fact) {
    if (fact instanceof Statement statement) {
      return "“" + written(statement) + "”";
    }
    Map<String, String> fields = forms.fields(fact);
    List<String> parts = new ArrayList<>(List.of(subject((Figure) fact)));
    add(parts, fields, "amount", "an amount in parts");
    if (!fields.getOrDefault("basis", Figure.NO_BASIS).equals(Figure.NO_BASIS)) {
      add(parts, fields, "basis", "");
    }
    if (fact.header().period().isStated()) {
      add(parts, fields, "period", "");
    }
    return parts.get(0) + ": " + String.join(", ", parts.subList(1, parts.size()));
  }

  /** The sentence with its amounts written out. */
  private String written(Statement statement) {
    String sentence = statement.sentence();
    for (String id : statement.references()) {
      String amount = held.apply(id).map(f -> forms.fields(f).get("amount")).orElse("an amount");
      sentence = sentence.replace("{" + id + "}", amount);
    }
    return sentence;
  }

  /** "Acorn, revenue". */
  String subject(Fact fact) {
    if (fact instanceof Figure figure) {
      String metric = vocabulary.metric(figure.metric()).map(m -> m.name()).orElse(figure.metric());
      return vocabulary.name(figure.entity()) + ", " + metric;
    }
    return "A statement about " + vocabulary.name(((Statement) fact).entities().get(0));
  }

  /** "Gazette, “On the market”, 14 Apr 2026 · Numbers, paragraph 1". */
  String cited(Fact fact, Source source) {
    String title = source.title() == null ? "" : "“" + source.title() + "”, ";
    return "%s, %s%s%s · %s"
        .formatted(
            vocabulary.name(source.publisher()),
            title,
            source.printed().isDated() ? "" : "about ",
            DAY.format(source.printed().day()),
            fact.header().citations().get(0).locator());
  }

  private static void add(List<String> parts, Map<String, String> fields, String key, String none) {
    String text = fields.getOrDefault(key, none);
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }
}

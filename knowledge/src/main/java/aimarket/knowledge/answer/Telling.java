package aimarket.knowledge.answer;

import aimarket.knowledge.compare.NatureWord;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words around an amount: whose it is, on what basis, when, and who says so. */
final class Telling {
  private static final Pattern FORESEEING =
      Pattern.compile(
          "\\b(?:expect|predict|forecast|foresee|project|plan|target|goal|aim|will|could)(?:s|ed|n|ned|ion)?\\b",
          Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  Telling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String metric(String slug) {
    return vocabulary.metric(slug).map(Metric::name).orElse(slug);
  }

  /** "Birch's", "Oaks'". */
  String possessive(String entity) {
    String name = vocabulary.name(entity);
    return name + (name.endsWith("s") ? "’" : "’s");
  }

  /** "Acorn’s share of paying enterprises in financial services", "Cedar’s investment in Birch". */
  String subject(Figure figure) {
    String subject = possessive(figure.entity()) + " " + metric(figure.metric());
    String segment = Selection.segmentOf(figure);
    if (!segment.isEmpty()) {
      subject += " in " + segment(segment);
    }
    String others = joined(figure);
    return others.isEmpty() ? subject : subject + " " + others;
  }

  /** "with Acorn", or "". */
  private String joined(Figure figure) {
    String others = others(figure);
    return others.isEmpty() ? "" : preposition(figure) + " " + others;
  }

  /** All the words that a picture needs. */
  Answer.Label label(Figure figure) {
    String segment = Selection.segmentOf(figure);
    return new Answer.Label(
        vocabulary.name(figure.entity()),
        metric(figure.metric()),
        joined(figure),
        segment.isEmpty() ? "" : segment(segment),
        basis(figure),
        Written.amount(figure.amount()),
        Written.period(figure.header()),
        kind(figure),
        tag(figure),
        figure.header().readingDay());
  }

  String others(Figure figure) {
    return figure.counterparties().stream()
        .map(vocabulary::name)
        .collect(Collectors.joining(" and "));
  }

  String segment(String slug) {
    return vocabulary.segment(slug).map(s -> s.name()).orElse(slug);
  }

  /** "gross", "basis not stated", or "" where the metric knows no bases. */
  String basis(Figure figure) {
    if (figure.basis().equals(Figure.NO_BASIS)) {
      return "";
    }
    return figure.basis().equals(Figure.UNSTATED_BASIS)
        ? "basis not stated"
        : basis(figure.metric(), figure.basis());
  }

  String basis(String metric, String slug) {
    return vocabulary.metric(metric).stream()
        .flatMap(m -> m.bases().stream())
        .filter(b -> b.slug().equals(slug))
        .map(Metric.Basis::name)
        .findFirst()
        .orElse(slug.replace('_', ' '));
  }

  /** "gross, 6–14 Apr 2026, Acorn’s own figure"; "2026, a projection by Herald, not a result". */
  String details(Figure figure) {
    List<String> parts = new ArrayList<>();
    String basis = basis(figure);
    if (!basis.isEmpty()) {
      parts.add(basis);
    }
    parts.add(Written.period(figure.header()));
    parts.add(kind(figure));
    return String.join(", ", parts);
  }

  /** What sort of figure, and whose: "a target, per Gazette", "Birch’s figure about a rival". */
  String kind(Figure figure) {
    String word = NatureWord.of(figure);
    String who = who(figure.header());
    String derived = figure.header().derived() ? ", derived by the source" : "";
    switch (word) {
      case "actual":
        return figure.header().claimants().get(0).as() == Role.SELF
            ? who + "’s own figure"
            : "measured by " + who;
      case "reported":
        return "reported by " + who + derived;
      case "disputed":
        return who + "’s figure about a rival, disputed";
      case "projection":
        return "a projection, per "
            + who
            + ", printed "
            + Written.printed(figure.header().printed())
            + "; not a result";
      default:
        return article(word) + " " + word + ", per " + who + derived;
    }
  }

  /**
   * One word or two for a cell of a table: "projection", "Birch’s figure", "" for an actual one.
   */
  String tag(Figure figure) {
    String word = NatureWord.of(figure);
    if (word.equals("disputed")) {
      return "per " + who(figure.header());
    }
    return word.equals("actual") || word.equals("reported") ? "" : word;
  }

  /** The claimants by name: "Gazette and Herald". */
  String who(Header header) {
    return header.claimants().stream()
        .map(Claimant::who)
        .map(vocabulary::name)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /**
   * ", per Herald", unless the sentence names the claimant: an opinion is somebody's. What is
   * foreseen is called so where the sentence does not say it.
   */
  String attribution(Statement statement) {
    String who = who(statement.header());
    boolean named = statement.sentence().contains(who);
    boolean foreseen =
        statement.kind() == StatementKind.FORECAST
            && !FORESEEING.matcher(statement.sentence()).find();
    return (foreseen ? ", an expectation" : "") + (named ? "" : ", per " + who);
  }

  /** What the other side is to the figure, in one preposition. */
  private String preposition(Figure figure) {
    String role = vocabulary.metric(figure.metric()).map(Metric::counterpartyRole).orElse("");
    if (role == null) {
      return "with";
    }
    switch (role.toLowerCase(Locale.ROOT)) {
      case "rival":
        return "over";
      case "investee":
        return "in";
      default:
        return "with";
    }
  }

  /** "a projection", "an estimate". */
  String article(Figure figure) {
    String word = NatureWord.of(figure);
    return article(word) + " " + word;
  }

  private static String article(String word) {
    return "aeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
  }
}

package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped facts against the documents and the audit that they come from. */
class SharedDocumentsTest {
  private static final Starter STARTER = Starter.load();

  @Test
  void ranks_are_as_the_audit_marks_them() {
    Map<String, Fact> facts = facts();
    for (JsonNode conflict : Shared.rows("knowledge/conflicts.jsonl")) {
      for (JsonNode mark : conflict.path("marks")) {
        Rank rank = Rank.valueOf(mark.path("rank").asText().toUpperCase(Locale.ROOT));
        assertThat(facts.get(mark.path("id").asText()).rank())
            .as(mark.path("id").asText())
            .isEqualTo(rank);
      }
    }
    for (JsonNode row : Shared.rows("knowledge/facts.jsonl")) {
      Rank rank = Rank.valueOf(row.path("rank").asText().toUpperCase(Locale.ROOT));
      assertThat(facts.get(row.path("id").asText()).rank()).isEqualTo(rank);
    }
  }

  @Test
  void figures_have_the_values_and_facts_the_places_of_the_audit() {
    Map<String, Fact> facts = facts();
    for (JsonNode row : Shared.rows("knowledge/facts.jsonl")) {
      Fact fact = Objects.requireNonNull(facts.get(row.path("id").asText()));
      JsonNode place = row.path("locator");
      assertThat(fact.header().citations().get(0).section())
          .isEqualTo(place.path("section").asText());
      Integer paragraph = place.path("paragraph").isNull() ? null : place.path("paragraph").asInt();
      assertThat(fact.header().citations().get(0).paragraph()).isEqualTo(paragraph);
      if (fact instanceof Figure figure && !row.path("vague").asBoolean()) {
        assertThat(figure.amount().number())
            .as(figure.id())
            .isEqualByComparingTo(row.path("value").decimalValue());
        assertThat(figure.amount().high() == null).isEqualTo(row.path("value_high").isNull());
      }
    }
  }

  @Test
  void forecasts_fall_due_as_the_audit_says() {
    Map<String, Fact> facts = facts();
    for (JsonNode row : Shared.rows("knowledge/forecasts.jsonl")) {
      String due = row.path("due_to").asText("null");
      for (JsonNode id : row.path("facts")) {
        LocalDate ours = Objects.requireNonNull(facts.get(id.asText())).header().due();
        if (ours != null) {
          assertThat(ours).as(id.asText()).isEqualTo(LocalDate.parse(due));
        }
      }
      if (!due.equals("null") && row.path("facts").size() > 0) {
        assertThat(row.path("facts"))
            .as(row.path("id").asText())
            .anyMatch(id -> Objects.requireNonNull(facts.get(id.asText())).header().due() != null);
      }
    }
  }

  @Test
  void every_amount_stands_in_the_paragraph_that_is_cited() {
    List<String> missing = new ArrayList<>();
    for (Source source : STARTER.content().sources()) {
      Paragraphs paragraphs =
          Paragraphs.of(source, Shared.lines("sources/" + source.id() + ".txt"));
      for (Fact fact : STARTER.content().facts()) {
        if (fact instanceof Figure figure && fact.header().source().equals(source.id())) {
          String text = paragraphs.at(fact.header().citations().get(0));
          if (!stands(figure, text)) {
            missing.add(figure.id());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_nine_words_in_a_row_are_the_documents() {
    Set<String> runs = new HashSet<>();
    for (Source source : STARTER.content().sources()) {
      runs.addAll(runs(String.join(" ", Shared.lines("sources/" + source.id() + ".txt"))));
    }
    List<String> copied = new ArrayList<>();
    for (Fact fact : STARTER.content().facts()) {
      Header header = fact.header();
      Stream.of(
              fact instanceof Statement s ? s.sentence() : null,
              header.caveat(),
              header.note(),
              header.rankReason())
          .filter(Objects::nonNull)
          .flatMap(text -> runs(text).stream())
          .filter(runs::contains)
          .forEach(run -> copied.add(fact.id() + ": " + run));
    }
    assertThat(copied).isEmpty();
  }

  /** The amount in any spelling that people use. */
  private static boolean stands(Figure figure, String text) {
    String words = figure.amount().words();
    if (words != null) {
      String scale = words.replaceAll(" of (dollars|enterprises).*", "").replace(" a year", "");
      return text.toLowerCase(Locale.ROOT).contains(scale);
    }
    return spellings(figure).anyMatch(p -> p.matcher(text).find());
  }

  private static Stream<Pattern> spellings(Figure figure) {
    BigDecimal value = figure.amount().number();
    String n =
        figure.amount().high() == null ? plain(value) : plain(value) + "-" + figure.amount().high();
    String number = "(?i)(?<![\\d.])" + Pattern.quote(n);
    switch (figure.amount().unit()) {
      case USD:
        return Stream.of(9, 12)
            .map(
                zeros ->
                    "(?i)\\$"
                        + Pattern.quote(plain(value.movePointLeft(zeros)))
                        + (zeros == 9 ? "[- ]?(b|bn|billion)\\b" : "[- ]?(t|tn|trillion)\\b"))
            .map(Pattern::compile);
      case PERCENT:
        return Stream.of(Pattern.compile(number + "\\s?(%|percent)"));
      case PERCENTAGE_POINTS:
        return Stream.of(Pattern.compile(number + "( percentage points)?"));
      case GW:
        return Stream.of(Pattern.compile(number + "\\s?(GW|gigawatts)"));
      case MULTIPLE:
        return Stream.of(
            Pattern.compile(
                "(?i)" + Map.of("3", "tripling", "4", "fourfold", "7", "seven times").get(n)));
      case USERS:
        return Stream.of(Pattern.compile("one billion weekly active"));
      case CHIPS:
        return Stream.of(Pattern.compile("500,000 Trainium"));
      default:
        String spelled = Map.of("2", "two", "5", "five", "6", "six", "9", "nine").get(n);
        String unit = figure.amount().unit().code();
        return Stream.of(
            Pattern.compile("(?i)" + spelled + "[ -]" + unit.substring(0, unit.length() - 1)));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Set<String> runs(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^a-z0-9']+"))
            .filter(w -> !w.isEmpty())
            .toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 9 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 9)));
    }
    return runs;
  }

  private static Map<String, Fact> facts() {
    return new HashMap<>(
        STARTER.content().facts().stream().collect(Collectors.toMap(Fact::id, f -> f)));
  }
}

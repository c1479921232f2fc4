package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterTest {
  private static final Starter STARTER = Starter.load();

  /** Money, percentages, gigawatts, points, multiples and counts in words. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)[$€£]|\\d\\s*(%|GW|x\\b|×|percent|points?\\b|months?\\b|years?\\b|gigawatts?)"
              + "|\\b(hundred|thousand|million|billion|trillion|gigawatt|fourfold|sevenfold)s?\\b"
              + "|\\d,\\d{3}");

  private static List<Figure> figures() {
    return of(Figure.class);
  }

  private static List<Statement> statements() {
    return of(Statement.class);
  }

  private static <T> List<T> of(Class<T> type) {
    return STARTER.content().facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void all_that_was_gathered_is_there() {
    assertThat(figures()).hasSize(91);
    assertThat(statements()).hasSize(201);
    assertThat(STARTER.content().sources()).hasSize(5);
    assertThat(STARTER.content().ownBases()).hasSize(2);
    assertThat(STARTER.vocabulary().metrics()).hasSizeGreaterThanOrEqualTo(29);
    assertThat(STARTER.vocabulary().topics()).hasSize(23);
    assertThat(STARTER.version()).isPositive();
  }

  @Test
  void every_fact_is_cited_in_its_own_source_and_claimed_by_somebody_known() {
    for (Fact fact : STARTER.content().facts()) {
      Header header = fact.header();
      assertThat(header.citations()).as(fact.id()).isNotEmpty();
      assertThat(header.citations()).allMatch(c -> c.source().equals(header.source()));
      assertThat(header.claimants())
          .allMatch(c -> STARTER.vocabulary().entity(c.who()).isPresent());
      assertThat(header.via() == null || STARTER.vocabulary().entity(header.via()).isPresent())
          .isTrue();
    }
  }

  @Test
  void every_entity_metric_topic_and_publisher_is_known() {
    figures()
        .forEach(
            f -> {
              assertThat(STARTER.vocabulary().entity(f.entity())).isPresent();
              assertThat(STARTER.vocabulary().metric(f.metric())).isPresent();
              assertThat(f.counterparties())
                  .allMatch(c -> STARTER.vocabulary().entity(c).isPresent());
            });
    statements()
        .forEach(
            s -> {
              assertThat(STARTER.vocabulary().topic(s.topic())).isPresent();
              assertThat(s.entities()).allMatch(e -> STARTER.vocabulary().entity(e).isPresent());
            });
    assertThat(STARTER.content().sources())
        .allMatch(s -> STARTER.vocabulary().entity(s.publisher()).isPresent());
  }

  @Test
  void no_sentence_caveat_or_reason_writes_an_amount_out() {
    List<String> found = new ArrayList<>();
    for (Fact fact : STARTER.content().facts()) {
      Header header = fact.header();
      Stream.of(
              fact instanceof Statement s ? s.sentence() : null,
              header.caveat(),
              header.rankReason())
          .filter(Objects::nonNull)
          .map(text -> text.replaceAll("\\{[a-z0-9-]+\\}", ""))
          .filter(text -> !text.equals(header.rankReason()) || header.rank() == Rank.DEPRECATED)
          .filter(text -> AMOUNT.matcher(text).find())
          .forEach(text -> found.add(fact.id() + ": " + text));
    }
    assertThat(found)
        .allMatch(
            f -> f.contains("a hundred times smaller"), "only the size of a slip may be in words");
  }

  @Test
  void the_search_for_amounts_finds_them() {
    for (String text :
        List.of(
            "at $30B", "30.6% of", "about 7 GW", "4.6 points", "one billion", "a fourfold gap")) {
      assertThat(AMOUNT.matcher(text).find()).as(text).isTrue();
    }
  }

  @Test
  void what_is_restated_is_a_main_mention_in_the_same_source() {
    for (Fact fact : STARTER.content().facts()) {
      String main = fact.header().linked(FactLink.Kind.RESTATES);
      if (main != null) {
        Fact other =
            STARTER.content().facts().stream()
                .filter(f -> f.id().equals(main))
                .findFirst()
                .orElseThrow();
        assertThat(other.header().source()).isEqualTo(fact.header().source());
        assertThat(other.header().linked(FactLink.Kind.RESTATES)).as(main).isNull();
      }
    }
  }

  @Test
  void a_figure_has_a_basis_exactly_where_its_metric_knows_bases() {
    for (Figure figure : figures()) {
      boolean knows = !metric(figure).bases().isEmpty();
      if (!knows) {
        assertThat(figure.basis()).as(figure.id()).isEqualTo(Figure.NO_BASIS);
      } else if (!figure.header().derived()) {
        assertThat(figure.basis()).as(figure.id()).isNotEqualTo(Figure.NO_BASIS);
      }
      assertThat(figure.amount().unit()).isEqualTo(metric(figure).unit());
    }
  }

  @Test
  void a_figure_with_an_other_side_has_a_metric_that_names_its_role() {
    figures().stream()
        .filter(f -> !f.counterparties().isEmpty())
        .forEach(f -> assertThat(metric(f).counterpartyRole()).as(f.id()).isNotNull());
  }

  @Test
  void every_metric_can_be_asked_for() {
    for (Metric metric : STARTER.vocabulary().metrics()) {
      assertThat(metric.phrases()).as(metric.slug()).hasSizeGreaterThanOrEqualTo(10);
      assertThat(metric.examples()).as(metric.slug()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(metric.definition()).isNotBlank();
      assertThat(metric.better()).isIn("more", "less", "neither");
    }
  }

  @Test
  void no_name_belongs_to_two_entities() {
    Set<String> seen = new HashSet<>();
    for (Entity entity : STARTER.vocabulary().entities()) {
      Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
          .map(n -> n.toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(n -> assertThat(seen.add(n)).as(n).isTrue());
    }
  }

  @Test
  void ties_lead_to_entities_and_metrics_that_there_are() {
    for (Entity entity : STARTER.vocabulary().entities()) {
      for (Entity.Relation tie : entity.relations()) {
        assertThat(STARTER.vocabulary().entity(tie.to())).as(entity.slug()).isPresent();
        assertThat(tie.standsFor()).allMatch(m -> STARTER.vocabulary().metric(m).isPresent());
      }
    }
  }

  @Test
  void an_own_basis_is_one_that_a_figure_of_the_entity_has() {
    STARTER
        .content()
        .ownBases()
        .forEach(
            own ->
                assertThat(figures())
                    .anyMatch(
                        f ->
                            f.entity().equals(own.entity())
                                && f.metric().equals(own.metric())
                                && f.basis().equals(own.basis())));
  }

  @Test
  void only_what_looks_ahead_falls_due() {
    for (Fact fact : STARTER.content().facts()) {
      if (fact.header().due() != null) {
        boolean forward =
            fact instanceof Figure f
                ? f.nature().isForward() || f.header().period().to() == null
                : ((Statement) fact).kind() == StatementKind.FORECAST;
        assertThat(forward).as(fact.id()).isTrue();
      }
    }
  }

  @Test
  void ids_are_unique_over_all_sources() {
    assertThat(STARTER.content().facts().stream().map(Fact::id).collect(Collectors.toSet()))
        .hasSize(292);
  }

  private static Metric metric(Figure figure) {
    return STARTER.vocabulary().metric(figure.metric()).orElseThrow();
  }
}

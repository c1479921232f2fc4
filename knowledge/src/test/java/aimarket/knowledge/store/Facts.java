package aimarket.knowledge.store;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Precision;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Made-up facts; each method names only what matters. */
final class Facts {
  static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  static final Source PAPER = source("paper");

  private Facts() {}

  static Source source(String id) {
    return new Source(
        id,
        "The " + id,
        "gazette",
        null,
        Printed.on(APRIL),
        null,
        "en",
        "news",
        List.of("agency"),
        null);
  }

  /** A reading of a day, printed on that day. */
  static Figure figure(String id, LocalDate day, String value) {
    return figure(id, "acme", "sales", day, Printed.on(day), value, Header.SHARED);
  }

  static Figure figure(
      String id,
      String entity,
      String metric,
      LocalDate day,
      Printed printed,
      String value,
      String owner) {
    return new Figure(
        header(id, day, printed, Rank.NORMAL, List.of(), owner),
        entity,
        metric,
        new Amount(new BigDecimal(value), null, Unit.PERCENT, Comparator.EXACT, 3, null),
        Nature.REALISED,
        Figure.NO_BASIS,
        new TreeMap<>(),
        List.of());
  }

  static Figure ranked(Figure figure, Rank rank) {
    Header h = figure.header();
    return with(figure, header(h.id(), h.readingDay(), h.printed(), rank, h.links(), h.owner()));
  }

  static Figure linked(Figure figure, FactLink... links) {
    Header h = figure.header();
    return with(
        figure, header(h.id(), h.readingDay(), h.printed(), h.rank(), List.of(links), h.owner()));
  }

  static Figure between(Figure figure, String... others) {
    return new Figure(
        figure.header(),
        figure.entity(),
        figure.metric(),
        figure.amount(),
        figure.nature(),
        figure.basis(),
        figure.dimensions(),
        List.of(others));
  }

  /** What is to be on a day, or on none. */
  static Figure ahead(String id, Nature nature, @Nullable LocalDate due) {
    Figure plain = figure(id, APRIL, "1");
    Header h = plain.header();
    Header header =
        new Header(
            h.id(),
            h.source(),
            h.citations(),
            h.period(),
            h.printed(),
            h.derived(),
            h.claimants(),
            h.via(),
            h.rank(),
            h.rankReason(),
            due,
            h.caveat(),
            h.note(),
            h.links(),
            h.owner());
    return new Figure(
        header,
        plain.entity(),
        plain.metric(),
        plain.amount(),
        nature,
        plain.basis(),
        plain.dimensions(),
        plain.counterparties());
  }

  static Statement statement(String id, LocalDate day, String sentence) {
    return new Statement(
        header(id, day, Printed.on(day), Rank.NORMAL, List.of(), Header.SHARED),
        List.of("acme"),
        "people",
        StatementKind.EVENT,
        sentence,
        List.of());
  }

  private static Figure with(Figure figure, Header header) {
    return new Figure(
        header,
        figure.entity(),
        figure.metric(),
        figure.amount(),
        figure.nature(),
        figure.basis(),
        figure.dimensions(),
        figure.counterparties());
  }

  private static Header header(
      String id, LocalDate day, Printed printed, Rank rank, List<FactLink> links, String owner) {
    return new Header(
        id,
        "paper",
        List.of(new Citation("paper", "Body", 1)),
        new Period(Period.Kind.INSTANT, day, day, Precision.DAY, false),
        printed,
        false,
        List.of(new Claimant("acme", Role.SELF, false)),
        null,
        rank,
        rank == Rank.DEPRECATED ? "known wrong" : null,
        null,
        null,
        null,
        links,
        owner);
  }
}

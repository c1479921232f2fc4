package aimarket.knowledge;

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
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Figures for tests, of an invented market; each test names only what matters to it. */
public final class Facts {
  private String id = "f";
  private String entity = "acorn";
  private String metric = "harvest";
  private String source = "gazette";
  private Amount amount = dollars("5B");
  private LocalDate from = LocalDate.of(2031, 4, 1);
  private LocalDate to = LocalDate.of(2031, 4, 1);
  private Period.Kind kind = Period.Kind.INSTANT;
  private Printed printed = Printed.on(LocalDate.of(2031, 4, 10));
  private Nature nature = Nature.REALISED;
  private String basis = Figure.NO_BASIS;
  private Claimant claimant = new Claimant("acorn", Role.SELF, false);
  private Rank rank = Rank.NORMAL;
  private final TreeMap<String, String> dimensions = new TreeMap<>();
  private final List<String> counterparties = new ArrayList<>();
  private final List<FactLink> links = new ArrayList<>();

  public static Facts figure(String id) {
    Facts facts = new Facts();
    facts.id = id;
    return facts;
  }

  /** "22B" as 22 billion dollars, with as many significant digits as are written. */
  public static Amount dollars(String text) {
    BigDecimal number = new BigDecimal(text.replaceAll("[A-Z]", ""));
    int zeros = text.endsWith("B") ? 9 : text.endsWith("M") ? 6 : 0;
    return new Amount(
        number.movePointRight(zeros), null, Unit.USD, Comparator.EXACT, number.precision(), null);
  }

  public static Amount of(String number, Unit unit) {
    BigDecimal value = new BigDecimal(number);
    return new Amount(value, null, unit, Comparator.EXACT, value.precision(), null);
  }

  public static Amount hedged(Comparator comparator, Amount amount) {
    return new Amount(
        amount.value(), amount.high(), amount.unit(), comparator, amount.digits(), null);
  }

  public Facts of(String whose, String what) {
    entity = whose;
    metric = what;
    return this;
  }

  public Facts in(String document) {
    source = document;
    return this;
  }

  public Facts amount(Amount a) {
    amount = a;
    return this;
  }

  public Facts on(String day) {
    from = LocalDate.parse(day);
    to = from;
    kind = Period.Kind.INSTANT;
    return this;
  }

  public Facts over(String first, String last) {
    from = LocalDate.parse(first);
    to = LocalDate.parse(last);
    kind = Period.Kind.SPAN;
    return this;
  }

  public Facts printed(String day) {
    printed = Printed.on(LocalDate.parse(day));
    return this;
  }

  public Facts nature(Nature n) {
    nature = n;
    return this;
  }

  public Facts basis(String b) {
    basis = b;
    return this;
  }

  public Facts by(String who, Role as) {
    claimant = new Claimant(who, as, false);
    return this;
  }

  public Facts rank(Rank r) {
    rank = r;
    return this;
  }

  public Facts segment(String segment) {
    dimensions.put(Figure.SEGMENT, segment);
    return this;
  }

  public Facts with(String otherSide) {
    counterparties.add(otherSide);
    return this;
  }

  public Facts link(FactLink.Kind linked, String fact) {
    links.add(new FactLink(linked, fact));
    return this;
  }

  public Figure build() {
    Header header =
        new Header(
            id,
            source,
            List.of(new Citation(source, "(lead)", 1)),
            new Period(kind, from, to, Precision.DAY, false),
            printed,
            false,
            List.of(claimant),
            null,
            rank,
            rank == Rank.DEPRECATED ? "wrong" : null,
            null,
            null,
            null,
            links,
            Header.SHARED);
    return new Figure(header, entity, metric, amount, nature, basis, dimensions, counterparties);
  }
}

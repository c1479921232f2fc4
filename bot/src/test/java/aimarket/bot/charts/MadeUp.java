package aimarket.bot.charts;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Label;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.answer.Written;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers about an invented market, figure by figure. */
final class MadeUp {
  private final String form;
  private final List<Shown> figures = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private String publisher = "Gazette";
  private String metric = "sales";

  private MadeUp(String form) {
    this.form = form;
  }

  static MadeUp of(String form) {
    return new MadeUp(form);
  }

  MadeUp publisher(String name) {
    publisher = name;
    return this;
  }

  MadeUp metric(String name) {
    metric = name;
    return this;
  }

  /** A figure in dollars that answers; its id is f1, f2, …. */
  MadeUp figure(String entity, String basis, String day, String dollars, String nature) {
    return figure(entity, basis, "", day, dollars, null, nature, Role.ANSWER);
  }

  MadeUp figure(
      String entity,
      String basis,
      String part,
      String period,
      String low,
      @Nullable String high,
      String nature,
      Role role) {
    BigDecimal value = new BigDecimal(low);
    LocalDate day = Span.of(period, LocalDate.EPOCH).to();
    boolean plain = nature.equals("actual") || nature.equals("reported");
    String tag = nature.equals("disputed") ? "per Birch" : plain ? "" : nature;
    Label label =
        new Label(
            entity,
            metric,
            "",
            part,
            basis,
            Optional.ofNullable(high)
                .map(h -> "$" + low + "–$" + h)
                .orElse(Written.amount(Amount.computed(value, Unit.USD))),
            period,
            nature,
            tag,
            day);
    figures.add(
        new Shown(
            "f" + (figures.size() + 1),
            entity,
            metric,
            value,
            high == null ? null : new BigDecimal(high),
            Unit.USD,
            period,
            nature,
            basis,
            role,
            null,
            List.of(1),
            label));
    return this;
  }

  MadeUp differ(String reason, String... facts) {
    disagreements.add(new Disagreement(reason, List.of(facts), "they differ"));
    return this;
  }

  Answer answer() {
    return new Answer(
        Status.ANSWERED,
        new Understood(form, List.of(), List.of("sales"), "latest", null, "sales"),
        "A headline.",
        List.of(),
        List.of(),
        figures,
        disagreements,
        List.of(
            new Numbered(1, "paper", "On sales", publisher, "2026-04-14", "¶1", null),
            new Numbered(2, "other", "Not cited", "Herald", "2026-04-15", "¶1", null)),
        List.of());
  }
}

package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * An answer beside what was expected of it.
 *
 * @param text as people see it
 * @param stated every number of the text
 */
record Judged(Case asked, Answer answer, String text, List<StatedAmount> stated) {

  static Judged of(Case asked, Answer answer) {
    String text = Text.of(answer);
    return new Judged(asked, answer, text, StatedAmounts.in(text));
  }

  Expectation expected() {
    return asked.expectation();
  }

  boolean shows(ExpectedAmount amount) {
    return stated.stream().anyMatch(amount::shownBy);
  }

  List<Shown> figures(Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return answer.figures().stream().filter(figure -> wanted.contains(figure.role())).toList();
  }

  static DoubleStream values(Collection<Shown> figures) {
    return figures.stream()
        .flatMap(
            figure ->
                Stream.of(
                    Optional.ofNullable(figure.value()), Optional.ofNullable(figure.valueHigh())))
        .flatMap(Optional::stream)
        .mapToDouble(BigDecimal::doubleValue);
  }

  /** Amounts of the text that are neither one of these figures nor came with the question. */
  List<StatedAmount> groundless(Collection<Shown> figures) {
    double[] known =
        DoubleStream.concat(
                values(figures),
                StatedAmounts.in(asked.whole()).stream().mapToDouble(StatedAmount::value))
            .toArray();
    return stated.stream()
        .filter(StatedAmount::needsFigure)
        .filter(amount -> DoubleStream.of(known).noneMatch(amount::states))
        .toList();
  }
}

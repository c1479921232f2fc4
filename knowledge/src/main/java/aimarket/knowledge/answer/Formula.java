package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a result follows from its inputs. It is found by computing again, so a formula that is shown
 * is one that holds.
 *
 * @param result what it comes to
 * @param pattern with %s for each of the operands
 * @param operands positions of the inputs, in the order of the formula
 */
record Formula(Amount result, String pattern, List<Integer> operands) {
  Formula {
    operands = List.copyOf(operands);
  }

  /** Empty where no sum over the inputs gives the amount that was shown. */
  static Optional<Formula> of(Answer.Shown shown, List<Amount> inputs) {
    if (shown.value() == null || inputs.isEmpty() || !inputs.stream().allMatch(Amount::isNumber)) {
      return Optional.empty();
    }
    return candidates(inputs).stream().filter(f -> f.isOf(shown)).findFirst();
  }

  private boolean isOf(Answer.Shown shown) {
    return result.unit() == shown.unit()
        && result.number().equals(shown.value())
        && java.util.Objects.equals(result.high(), shown.valueHigh());
  }

  /** "$30B [1] − $22B [1]", from the operands as they are shown. */
  String of(List<String> written) {
    return pattern.formatted(operands.stream().map(written::get).toArray());
  }

  private static List<Formula> candidates(List<Amount> inputs) {
    List<Formula> all = new ArrayList<>();
    if (inputs.size() == 1) {
      all.add(new Formula(Arithmetic.perMonth(inputs.get(0)), "%s ÷ 12", List.of(0)));
    }
    if (inputs.size() == 2) {
      all.addAll(of(inputs, 0, 1));
      all.addAll(of(inputs, 1, 0));
    }
    if (inputs.stream().map(Amount::unit).distinct().count() == 1) {
      List<Integer> each = IntStream.range(0, inputs.size()).boxed().toList();
      all.add(new Formula(Arithmetic.sum(inputs), joined(each, " + "), each));
      if (inputs.get(0).unit() == Unit.PERCENT) {
        all.add(new Formula(Arithmetic.rest(inputs), "100%% − " + joined(each, " − "), each));
      }
    }
    return all;
  }

  private static String joined(List<Integer> each, String sign) {
    return each.stream().map(i -> "%s").collect(Collectors.joining(sign));
  }

  private static List<Formula> of(List<Amount> inputs, int one, int other) {
    Amount a = inputs.get(one);
    Amount b = inputs.get(other);
    List<Integer> order = List.of(one, other);
    List<Formula> all = new ArrayList<>();
    if (a.unit() == b.unit()) {
      all.add(new Formula(Arithmetic.difference(a, b), "%s − %s", order));
    }
    if (b.number().signum() != 0 && a.number().signum() != 0) {
      add(all, term(a, b), "%s ÷ %s", order);
      all.add(new Formula(Arithmetic.ratio(a, b), "%s ÷ %s", order));
      Amount more = Arithmetic.percentMore(a, b);
      boolean less = more.number().signum() < 0;
      all.add(
          new Formula(
              Arithmetic.size(more), less ? "(1 − %s ÷ %s) × 100" : "(%s ÷ %s − 1) × 100", order));
      all.add(new Formula(more, "(%s ÷ %s − 1) × 100", order));
      all.add(new Formula(Arithmetic.share(a, b), "%s ÷ %s × 100", order));
    }
    return all;
  }

  /** An amount over a length of time, a year. */
  private static @Nullable Amount term(Amount a, Amount b) {
    boolean time = b.unit() == Unit.YEARS || b.unit() == Unit.MONTHS;
    return time && a.unit() != b.unit() ? Arithmetic.perYear(a, b) : null;
  }

  private static void add(
      List<Formula> all, @Nullable Amount result, String pattern, List<Integer> order) {
    if (result != null) {
      all.add(new Formula(result, pattern, order));
    }
  }
}

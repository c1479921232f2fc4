package aimarket.knowledge.files;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Amounts to text, the inverse of {@link AmountText}. */
final class AmountPrint {
  private static final String[] SCALES = {"", "K", "M", "B", "T"};

  private AmountPrint() {}

  /** The text that reads back as the same amount; a map of its parts where no text does. */
  static Object print(Amount amount) {
    if (!amount.isNumber()) {
      String words = String.valueOf(amount.words());
      return readsBack(words, amount) ? words : parts(amount);
    }
    int natural = natural(amount);
    Optional<String> text =
        IntStream.of(natural, natural - 1, natural + 1, 0)
            .filter(s -> s >= 0 && s < SCALES.length)
            .mapToObj(s -> text(amount, s))
            .filter(t -> readsBack(t, amount))
            .findFirst();
    return text.isPresent() ? text.get() : parts(amount);
  }

  private static boolean readsBack(String text, Amount amount) {
    try {
      return AmountText.parse(text.strip(), amount.unit()).equals(amount);
    } catch (Refusal | IllegalArgumentException e) {
      return false;
    }
  }

  private static String text(Amount amount, int scale) {
    String number = number(amount.number(), scale, amount.digits());
    String high = amount.high() == null ? "" : "-" + number(amount.high(), scale, amount.digits());
    String hedge = amount.comparator() == Comparator.EXACT ? "" : amount.comparator().word() + " ";
    if (amount.unit() == Unit.USD) {
      boolean negative = number.startsWith("-");
      return hedge + (negative ? "-$" + number.substring(1) : "$" + number) + high + SCALES[scale];
    }
    return hedge + number + high + SCALES[scale] + unit(amount);
  }

  private static String number(BigDecimal value, int scale, int digits) {
    BigDecimal scaled = value.movePointLeft(3 * scale);
    scaled = scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros();
    int whole = Math.max(0, scaled.precision() - scaled.scale());
    int decimals = Math.max(Math.max(0, scaled.scale()), digits - whole);
    if (scale == 0 && decimals == digits - whole && whole > 3) {
      decimals = Math.max(0, scaled.scale());
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", scaled);
  }

  private static int natural(Amount amount) {
    if (amount.unit() != Unit.USD && amount.unit() != Unit.USERS) {
      return 0;
    }
    BigDecimal n = amount.number();
    int digits = n.precision() - n.scale();
    return Math.min(4, Math.max(0, (digits - 1) / 3));
  }

  private static String unit(Amount amount) {
    boolean one = amount.number().compareTo(BigDecimal.ONE) == 0 && amount.high() == null;
    switch (amount.unit()) {
      case PERCENT:
        return "%";
      case PERCENTAGE_POINTS:
        return one ? " point" : " points";
      case GW:
        return " GW";
      case MULTIPLE:
        return "x";
      default:
        String code = amount.unit().code();
        return " " + (one ? code.substring(0, code.length() - 1) : code);
    }
  }

  private static Map<String, Object> parts(Amount amount) {
    Map<String, Object> parts = new LinkedHashMap<>();
    put(parts, "value", amount.value());
    put(parts, "high", amount.high());
    if (amount.comparator() != Comparator.EXACT) {
      parts.put("comparator", Named.of(amount.comparator()));
    }
    parts.put("digits", amount.digits());
    if (amount.words() != null) {
      parts.put("words", amount.words());
    }
    return parts;
  }

  private static void put(Map<String, Object> parts, String key, @Nullable BigDecimal value) {
    if (value != null) {
      parts.put(key, value);
    }
  }
}

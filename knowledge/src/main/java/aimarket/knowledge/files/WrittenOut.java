package aimarket.knowledge.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in sentences: each that people see is a figure, so that it has a citation. */
final class WrittenOut {
  private static final Pattern REFERENCE = Pattern.compile("\\{[a-z0-9-]+}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)[$€£]\\s?\\d[\\d,.]*\\w*"
              + "|\\b\\d[\\d,.]*\\s?(%|percent\\b|GW\\b|gigawatts?\\b|(m|b|tr)illion\\b)");

  private WrittenOut() {}

  /** Refuses the first amount that stands in a text as such. */
  static void refuse(Row row, String key, @Nullable String text) {
    if (text == null) {
      return;
    }
    Matcher amount = AMOUNT.matcher(REFERENCE.matcher(text).replaceAll(""));
    if (amount.find()) {
      row.refuse(
          key,
          "the amount '%s' stands in the text, where it would be shown without a source"
              .formatted(amount.group()),
          "make it a figure of its own and refer to it as {its-id}");
    }
  }
}

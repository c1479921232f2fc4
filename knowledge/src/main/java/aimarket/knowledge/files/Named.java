package aimarket.knowledge.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants of the model as files spell them: lower case, with hyphens. */
final class Named {
  private Named() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws Refusal for a word that is none, with the nearest
   */
  static <E extends Enum<E>> E read(Class<E> type, String what, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text)) {
        return constant;
      }
    }
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Named::of).toList();
    throw new Refusal(
        "the %s '%s' is not known".formatted(what, text), DidYouMean.among(text, known));
  }
}

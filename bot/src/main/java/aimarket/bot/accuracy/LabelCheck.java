package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A forecast, target or estimate is called one beside its figure, or by the figure's nature. */
final class LabelCheck implements Check {
  private static final String AHEAD =
      "project(s|ed|ions?)?\\b|forecast|expect|predict|on (track|course)|will\\b|estimate|could (reach|overtake)";

  /** Beginnings of words that call a figure so; a label that is not here is not looked for. */
  private static final Map<String, Pattern> CALLED =
      Map.of(
          "projection", words(AHEAD),
          "forecast", words(AHEAD),
          "target", words("target|goal|aim|plan"),
          "plan", words("plan|target|aim|commit"),
          "planned",
              words("plan|target|will\\b|agreement|contract|commit|from 20|effective|schedule"),
          "estimate", words("estimat|project|forecast"),
          "implied", words("implied|secondary"),
          "hypothetical", words("hypothe|example|if\\b|illustrat|assum|suppos"),
          "reported",
              words(
                  "report|article|piece|own|according|says|said|claim|ledger|memo|per\\b|stated|disclos|as of|by\\b"));

  private static final Pattern BETWEEN = Pattern.compile("\n|(?<=[.;:!?])\\s");

  private static Pattern words(String beginnings) {
    return Pattern.compile("\\b(" + beginnings + ")");
  }

  @Override
  public List<String> faults(Judged judged) {
    String label = judged.expected().label();
    Pattern called = label == null ? null : CALLED.get(label);
    if (called == null) {
      return List.of();
    }
    String said = (beside(judged) + " " + natures(judged)).toLowerCase(Locale.ROOT);
    return called.matcher(said).find() ? List.of() : List.of("does not call the figure a " + label);
  }

  /** The sentences that show the amount, each with its neighbours; the text where none is asked. */
  private static String beside(Judged judged) {
    List<ExpectedAmount> amounts = judged.expected().amounts();
    if (amounts.isEmpty()) {
      return judged.text();
    }
    List<String> parts = List.of(BETWEEN.split(judged.text()));
    Set<Integer> near = new TreeSet<>();
    for (int i = 0; i < parts.size(); i++) {
      List<StatedAmount> stated = StatedAmounts.in(parts.get(i));
      if (amounts.stream().anyMatch(a -> stated.stream().anyMatch(a::shownBy))) {
        near.addAll(List.of(Math.max(0, i - 1), i, Math.min(parts.size() - 1, i + 1)));
      }
    }
    return near.stream().map(parts::get).collect(Collectors.joining(" "));
  }

  private static String natures(Judged judged) {
    List<String> natures = new ArrayList<>();
    for (Shown figure : judged.answer().figures()) {
      BigDecimal value = figure.value();
      if (figure.nature() != null
          && value != null
          && judged.expected().amounts().stream()
              .anyMatch(
                  a ->
                      ExpectedAmount.near(
                          value.doubleValue(), a.value(), ExpectedAmount.ROUNDED))) {
        natures.add(figure.nature());
      }
    }
    return String.join(" ", natures);
  }
}

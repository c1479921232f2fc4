package aimarket.bot.accuracy;

import java.util.ArrayList;
import java.util.List;

/** An answer fits a phone, and is not a page of amounts of which one will be right. */
final class FocusCheck implements Check {
  private static final int LETTERS = 1800;
  private static final int MORE_AMOUNTS = 10;

  @Override
  public List<String> faults(Judged judged) {
    List<String> faults = new ArrayList<>();
    int letters = judged.text().codePointCount(0, judged.text().length());
    if (letters > LETTERS) {
      faults.add("is %d characters long, more than %d".formatted(letters, LETTERS));
    }
    long amounts =
        judged.stated().stream()
            .filter(StatedAmount::needsFigure)
            .mapToDouble(StatedAmount::value)
            .distinct()
            .count();
    if (amounts > judged.expected().amounts().size() + MORE_AMOUNTS) {
      faults.add("shows " + amounts + " amounts");
    }
    return faults;
  }
}

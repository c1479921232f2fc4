package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Form;
import java.util.List;

/** Entries of the ledger as an answer, for surfaces that show them without having been asked. */
public final class Forecasts {
  private Forecasts() {}

  /**
   * One line an entry, in their order, with why it stands so; each amount is a figure with its
   * citation. Unknown where there are none.
   *
   * @param evidence the same that the entries came from
   * @param headline in a sentence; without amounts, which only cited figures may give
   */
  public static Answer of(Evidence evidence, List<Entry> entries, String headline) {
    Draft draft = new Draft(evidence);
    ForecastLines lines = new ForecastLines(draft, new Telling(evidence.vocabulary()));
    if (!entries.isEmpty()) {
      draft.section(new Answer.Lines("", entries.stream().map(lines::whole).toList()));
    }
    Understood asked =
        new Understood(Form.FORECASTS.code(), List.of(), List.of(), "latest", null, "");
    return draft.finish(entries.isEmpty() ? Status.UNKNOWN : Status.ANSWERED, asked, headline);
  }
}

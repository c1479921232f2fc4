package aimarket.bot.curation;

import aimarket.knowledge.store.Curation.Standing;
import java.util.List;
import java.util.Map;

/** What came of a form that was handed in. */
public sealed interface Handed {

  /**
   * Nothing was changed.
   *
   * @param problems by key of the field, never empty
   */
  record Wrong(Map<String, String> problems) implements Handed {
    public Wrong {
      problems = Map.copyOf(problems);
    }
  }

  /**
   * Nothing was changed, since somebody else was faster.
   *
   * @param again the form with what was typed, for the fact as it stands now
   * @param by who was; a person's id of Slack, or a name
   */
  record Meanwhile(Form again, String by) implements Handed {}

  /**
   * The store has it.
   *
   * @param headline what was done, in a sentence
   * @param lines what is another than before
   * @param made how the fact stands now, for the undoing
   */
  record Done(String headline, List<String> lines, String id, Standing made) implements Handed {
    public Done {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Nothing was changed, and the form is of no use any more.
   *
   * @param by whose change stands in the way; empty where nobody's does
   */
  record Refused(String why, String by) implements Handed {}
}

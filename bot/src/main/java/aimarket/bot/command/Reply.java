package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;
import java.util.List;

/** What comes back. */
public sealed interface Reply {

  /**
   * From the store.
   *
   * @param turns the questions that it answers, the last one last; asked again they give it again
   * @param noted what is missing from it stands in the curators' list now
   */
  record Answered(Answer answer, List<String> turns, boolean noted) implements Reply {
    public Answered {
      turns = List.copyOf(turns);
    }
  }

  /**
   * Words of the bot itself.
   *
   * @param examples questions that run as they are
   */
  record Told(String words, List<String> examples) implements Reply {
    public Told {
      examples = List.copyOf(examples);
    }
  }

  /**
   * All that can be asked, for the asker alone.
   *
   * @param words before it
   */
  record Guide(String words, Help help) implements Reply {}
}

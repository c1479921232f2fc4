package aimarket.bot.command;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Front.Part;
import aimarket.bot.command.Front.Worklist;
import aimarket.knowledge.answer.Answer;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lays out what a person finds before they ask. It has no figures of its own: each part is the
 * answer to a question of {@code home.json}, with its citations, and is left out where there is no
 * answer.
 */
public final class FrontDesk {
  private final Desk desk;
  private final Predicate<Asker> curators;
  private final List<Function<Asker, Worklist>> worklists;
  private final Layout layout = Shelf.read("home.json", new TypeReference<Layout>() {});

  private record Layout(List<Question> parts, List<String> examples, List<String> privacy) {}

  private record Question(String title, String question, int most) {}

  /**
   * @param curators who sees the worklists
   */
  public FrontDesk(
      Desk desk, Predicate<Asker> curators, List<Function<Asker, Worklist>> worklists) {
    this.desk = desk;
    this.curators = curators;
    this.worklists = List.copyOf(worklists);
  }

  public Front front(Asker asker) {
    return new Front(
        layout.parts().stream().flatMap(part -> part(part, asker).stream()).toList(),
        curators.test(asker)
            ? worklists.stream().map(list -> list.apply(asker)).toList()
            : List.of(),
        layout.examples(),
        layout.privacy());
  }

  private Optional<Part> part(Question part, Asker asker) {
    Answer answer = desk.again(List.of(part.question()), asker);
    boolean says =
        answer.status() == Answer.Status.ANSWERED || answer.status() == Answer.Status.PARTIAL;
    return says
        ? Optional.of(new Part(part.title(), part.question(), part.most(), answer))
        : Optional.empty();
  }
}

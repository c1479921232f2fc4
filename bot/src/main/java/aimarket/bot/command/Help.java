package aimarket.bot.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the bot, from {@code help.json}.
 *
 * @param groups in the order in which they are shown
 */
public record Help(List<Group> groups) {
  public Help {
    groups = List.copyOf(groups);
  }

  /**
   * Commands that belong together.
   *
   * @param curators whether they are for curators alone, and shown to nobody else
   */
  public record Group(String title, List<Command> commands, boolean curators) {
    public Group {
      commands = List.copyOf(commands);
    }
  }

  /**
   * One way to ask.
   *
   * @param word that it starts with; null where it is a question in one's own words
   * @param usage with what may be left out in brackets
   * @param examples run as they are
   */
  public record Command(@Nullable String word, String usage, String does, List<String> examples) {
    public Command {
      examples = List.copyOf(examples);
    }
  }

  public static Help read() {
    return new Help(Shelf.read("help.json", new TypeReference<List<Group>>() {}));
  }

  /** What anybody may do, or all where it is a curator who asks. */
  public Help shownTo(boolean curator) {
    return new Help(groups.stream().filter(group -> curator || !group.curators()).toList());
  }

  /** The command that a word starts, however it is written. */
  Optional<Command> of(String word) {
    String small = word.strip().toLowerCase(Locale.ROOT);
    return commands().filter(command -> small.equals(command.word())).findFirst();
  }

  boolean has(Command command) {
    return commands().anyMatch(command::equals);
  }

  List<String> words() {
    return commands().map(Command::word).flatMap(Stream::ofNullable).toList();
  }

  private Stream<Command> commands() {
    return groups.stream().flatMap(group -> group.commands().stream());
  }
}

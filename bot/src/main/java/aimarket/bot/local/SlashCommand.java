package aimarket.bot.local;

import java.util.List;

/**
 * A slash command that the workspace knows, with what its composer suggests.
 *
 * @param command with its slash, such as {@code /ask}
 * @param usageHint what may follow, shown behind the command; may be empty
 * @param examples whole lines that somebody can send as they are
 */
public record SlashCommand(
    String command, String usageHint, String description, List<String> examples) {
  public SlashCommand {
    if (!command.matches("/[a-z0-9_-]{1,31}")) {
      throw new IllegalArgumentException(
          "a slash command is / and 1 to 31 small letters, digits, - or _; got " + command);
    }
    examples = List.copyOf(examples);
  }
}

package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Front.Item;
import aimarket.bot.command.Front.Worklist;
import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.feedback.Feedback.Raised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a team flagged and nobody settled yet, what most people flagged first. */
public final class OpenFlags implements Function<Asker, Worklist> {
  private static final int SHOWN = 5;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Feedback feedback;
  private final String command;

  /**
   * @param command with its slash
   */
  public OpenFlags(Feedback feedback, String command) {
    this.feedback = feedback;
    this.command = command;
  }

  @Override
  public Worklist apply(Asker curator) {
    Map<String, List<Raised>> byMatter = new LinkedHashMap<>();
    feedback
        .flags(Instant.EPOCH, curator.team())
        .forEach(f -> byMatter.computeIfAbsent(matter(f.flag()), k -> new ArrayList<>()).add(f));
    List<Item> items =
        byMatter.entrySet().stream()
            .sorted(Comparator.comparingInt(matter -> -matter.getValue().size()))
            .limit(SHOWN)
            .map(matter -> item(matter.getKey(), matter.getValue()))
            .toList();
    return byMatter.isEmpty()
        ? new Worklist("Nothing is flagged", items, "")
        : new Worklist(
            "Flagged and not settled: " + byMatter.size(),
            items,
            "Look behind one with why and its id. If it is wrong, correct or retire it, which closes"
                + " its flags; if it is right, "
                + command
                + " settle ID takes them off the list. All of them: ./aimarket flags");
  }

  private static String matter(Flag flag) {
    if (!flag.fact().isEmpty()) {
      return flag.fact();
    }
    return flag.question().isEmpty()
        ? "an answer as a whole"
        : "the answer to " + Item.quoted(flag.question());
  }

  /** With what was said last, and by whom. */
  private static Item item(String matter, List<Raised> flags) {
    Raised last = flags.get(flags.size() - 1);
    String times = flags.size() == 1 ? "" : ", " + flags.size() + " times";
    String day = DAY.format(LocalDate.ofInstant(last.at(), ZoneOffset.UTC));
    String reason = Item.quoted(last.flag().reason());
    return new Item(matter + times + ": " + reason + ", " + day, last.flag().asker().user());
  }
}

package aimarket.bot.faces;

import aimarket.bot.digest.Card;
import aimarket.bot.digest.Draft;
import aimarket.bot.digest.Subscription.WhenQuiet;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The form of a weekly digest, and the buttons that open it or do without it. */
public final class DigestForm {
  /** Of the modals that hold the form. */
  public static final String CALLBACK = "digest";

  /** Of the one element in each field; the field's name is that of its block. */
  public static final String TYPED = "typed";

  public static final String WEEKDAY = "weekday";
  public static final String QUIET = "quiet";

  /** Beginnings of the buttons' actions; the number of the digest follows. */
  public static final String OPEN = "digest-open-";

  public static final String RESUME = "digest-resume-";
  public static final String END = "digest-end-";

  private static final int LONGEST_TOPICS = 1_000;
  private static final int LONGEST_ZONE = 64;
  private static final String SKIP_WORDS = "Skip it";
  private static final String LINE_WORDS = "Say so in one line";

  private DigestForm() {}

  /**
   * @param metadata comes back with the form
   */
  public static Payload draw(Draft draft, String metadata) {
    boolean fresh = draft.id() == 0;
    List<LayoutBlock> fields = new ArrayList<>();
    fields.add(
        field(
            Draft.TOPICS,
            "Companies and measures",
            "By name, with commas between. Empty for everything.",
            true,
            line(draft.topics(), LONGEST_TOPICS)));
    fields.add(
        field(
            Draft.CHANNEL,
            "Channel",
            "Where I am a member; /invite me into a private one. Empty for your direct messages.",
            true,
            channel(draft.channel())));
    fields.add(field(WEEKDAY, "Every", "", false, weekday(draft.weekday())));
    TimePickerElement time =
        TimePickerElement.builder().actionId(TYPED).initialTime(draft.time()).build();
    fields.add(field(Draft.TIME, "At", "By the clocks of the zone below.", false, time));
    fields.add(
        field(
            Draft.ZONE,
            "Time zone",
            "A city, as Europe/Berlin or Tokyo, or UTC.",
            false,
            line(draft.zone(), LONGEST_ZONE)));
    fields.add(field(QUIET, "A week in which nothing became known", "", false, quiet(draft)));
    if (!fresh) {
      fields.add(
          field(
              Draft.UNTIL,
              "Pause until",
              "Empty for no pause. What becomes known meanwhile is in the digest after it.",
              true,
              DatePickerElement.builder()
                  .actionId(TYPED)
                  .initialDate(draft.until().isEmpty() ? null : draft.until())
                  .build()));
    }
    String title = fresh ? "A weekly digest" : "Digest " + draft.id();
    String words =
        "Slack did not open the form. Type it instead: digest subscribe, companies and measures, every Monday 09:00 Europe/Berlin, here";
    return new Payload(
        words, fields, new Dialog(CALLBACK, title, fresh ? "Set up" : "Save", "Cancel", metadata));
  }

  /** A modal that says that there is nothing to fill in. */
  public static Payload gone(String words) {
    String shown = Mrkdwn.escape(words);
    return new Payload(
        shown,
        List.of(Blocks.section(shown)),
        new Dialog(CALLBACK, "Nothing was changed", null, "Close", ""));
  }

  /** "Set up a digest" for 0, else "Change or pause". */
  static ButtonElement open(long id, String label) {
    return Blocks.button(OPEN + id, label, String.valueOf(id));
  }

  /** What can be done with one. */
  static List<BlockElement> buttons(Card card) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(open(card.id(), "Change or pause"));
    String id = String.valueOf(card.id());
    if (card.resumable()) {
      buttons.add(Blocks.button(RESUME + id, "Resume", id));
    }
    ButtonElement end = Blocks.button(END + id, "Unsubscribe", id);
    end.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Blocks.plain("End digest " + id + "?"))
            .text(Blocks.plain("No more of it is posted. What was posted stays."))
            .confirm(Blocks.plain("End it"))
            .deny(Blocks.plain("Keep it"))
            .build());
    buttons.add(end);
    return buttons;
  }

  private static LayoutBlock field(
      String name, String label, String hint, boolean optional, BlockElement element) {
    return InputBlock.builder()
        .blockId(name)
        .label(Blocks.plain(label))
        .hint(hint.isEmpty() ? null : Blocks.plain(hint))
        .optional(optional)
        .element(element)
        .build();
  }

  private static BlockElement line(String value, int longest) {
    return PlainTextInputElement.builder()
        .actionId(TYPED)
        .initialValue(value.isEmpty() ? null : value)
        .maxLength(longest)
        .build();
  }

  private static BlockElement channel(String value) {
    return ConversationsSelectElement.builder()
        .actionId(TYPED)
        .initialConversation(value.isEmpty() ? null : value)
        .filter(
            ConversationsFilter.builder()
                .include(List.of("public", "private"))
                .excludeBotUsers(true)
                .build())
        .build();
  }

  private static BlockElement weekday(int value) {
    List<OptionObject> days =
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    option(
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        String.valueOf(day.getValue())))
            .toList();
    return StaticSelectElement.builder()
        .actionId(TYPED)
        .options(days)
        .initialOption(days.get(value - 1))
        .build();
  }

  private static BlockElement quiet(Draft draft) {
    OptionObject skip = option(SKIP_WORDS, WhenQuiet.SKIP.name());
    OptionObject line = option(LINE_WORDS, WhenQuiet.LINE.name());
    return StaticSelectElement.builder()
        .actionId(TYPED)
        .options(List.of(skip, line))
        .initialOption(draft.quiet() == WhenQuiet.SKIP ? skip : line)
        .build();
  }

  private static OptionObject option(String words, String value) {
    return OptionObject.builder().text(Blocks.plain(words)).value(value).build();
  }
}

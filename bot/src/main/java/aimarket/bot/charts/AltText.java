package aimarket.bot.charts;

import aimarket.bot.charts.Bars.Group;
import aimarket.bot.charts.Bars.Row;
import aimarket.bot.charts.Timeline.Series;
import aimarket.bot.charts.Timeline.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a picture says, for those who do not see it: every mark, in words and figures. */
public final class AltText {
  /** Slack takes no more. */
  public static final int LONGEST = 1_000;

  private static final String MORE = " More in the answer.";

  private AltText() {}

  public static String of(Picture picture) {
    List<String> sentences = new ArrayList<>();
    String kind = picture instanceof Timeline ? "Step chart" : "Bar chart";
    sentences.add(kind + ". " + picture.title() + ", in " + UnitWords.of(picture.unit()) + ".");
    if (picture instanceof Timeline timeline) {
      timeline.series().forEach(s -> sentences.add(series(s)));
      timeline.spreads().forEach(s -> sentences.add(spread(s)));
    } else {
      Bars bars = (Bars) picture;
      if (!bars.period().isEmpty()) {
        sentences.add("All " + bars.period() + ".");
      }
      bars.groups().forEach(g -> sentences.add(group(g)));
    }
    sentences.addAll(picture.notes());
    sentences.add("Sources: " + String.join("; ", picture.sources()) + ".");
    return fitted(sentences);
  }

  private static String series(Series series) {
    StringBuilder told = new StringBuilder(capital(series.name()) + ": ");
    for (int i = 0; i < series.marks().size(); i++) {
      Mark mark = series.marks().get(i);
      String link = i == 0 ? "" : series.joined(i) ? ", then " : "; ";
      told.append(link + mark.label() + " (" + mark.words().period() + ")");
    }
    return told + ".";
  }

  private static String spread(Spread spread) {
    return "Readings of one time differ by %s: %s and %s."
        .formatted(spread.reason(), spread.one().words().amount(), spread.other().words().amount());
  }

  private static String group(Group group) {
    String rows = group.rows().stream().map(AltText::row).collect(Collectors.joining("; "));
    return (group.heading().isEmpty() ? "" : capital(group.heading()) + ": ") + rows + ".";
  }

  private static String row(Row row) {
    String amounts =
        row.marks().stream()
            .map(m -> m.words().amount() + " " + m.cites())
            .collect(Collectors.joining(" to "));
    return row.name() + ": " + amounts;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** As many of its figures as there is room for, and no half one. */
  private static String begun(String sentence, int room) {
    String start = sentence.substring(0, Math.max(0, room - 1));
    int end = Math.max(start.lastIndexOf("; "), start.lastIndexOf(", then "));
    return end < 0 ? "" : " " + start.substring(0, end) + ".";
  }

  /** Whole sentences as far as there is room. */
  private static String fitted(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      int room = LONGEST - MORE.length() - text.length() - 1;
      if (sentence.length() > room) {
        return text.append(begun(sentence, room)).append(MORE).toString();
      }
      text.append(text.length() == 0 ? "" : " ").append(sentence);
    }
    return text.toString();
  }
}

package aimarket.bot.cli;

import aimarket.knowledge.store.Gap;
import aimarket.knowledge.store.Gaps.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that is missing, and the questions that failed at it.
 *
 * @param missing as it was written first; the question, where it is missing as a whole
 * @param tallies of its questions, the most asked first; at least one
 */
record WorkItem(String team, Gap.Kind kind, String missing, List<Tally> tallies) {
  private static final Comparator<Tally> MOST_ASKED =
      Comparator.comparingLong(Tally::times)
          .reversed()
          .thenComparing(Tally::last, Comparator.reverseOrder())
          .thenComparing(tally -> tally.gap().question());

  WorkItem {
    tallies = tallies.stream().sorted(MOST_ASKED).toList();
  }

  /** The most asked first, then the latest. */
  static List<WorkItem> of(List<Tally> tallies) {
    Map<List<String>, List<Tally>> groups = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      Gap gap = tally.gap();
      String key = missing(gap).toLowerCase(Locale.ROOT);
      groups
          .computeIfAbsent(List.of(gap.team(), gap.kind().code(), key), k -> new ArrayList<>())
          .add(tally);
    }
    return groups.values().stream()
        .map(group -> new WorkItem(group.get(0).gap(), group))
        .sorted(
            Comparator.comparingLong(WorkItem::times)
                .reversed()
                .thenComparing(WorkItem::last, Comparator.reverseOrder())
                .thenComparing(WorkItem::missing))
        .toList();
  }

  private WorkItem(Gap first, List<Tally> tallies) {
    this(first.team(), first.kind(), missing(first), tallies);
  }

  private static String missing(Gap gap) {
    return gap.missing().isEmpty() ? gap.question() : gap.missing();
  }

  /** How often it was asked. */
  long times() {
    return tallies.stream().mapToLong(Tally::times).sum();
  }

  LocalDate first() {
    return tallies.stream().map(Tally::first).min(Comparator.naturalOrder()).orElseThrow();
  }

  LocalDate last() {
    return tallies.stream().map(Tally::last).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** How the questions were read, each reading once; empty where nothing was read. */
  List<String> readings() {
    return tallies.stream()
        .map(tally -> tally.gap().readAs())
        .filter(reading -> !reading.isEmpty())
        .distinct()
        .toList();
  }

  /** What kind of thing is missing, to stand behind it. */
  String what() {
    switch (kind) {
      case NAME:
        return "no source mentions that name";
      case MEASURE:
        return "nothing here measures that";
      case SEGMENT:
        return "nothing here is broken down by that";
      case PREMISE:
        return "no source says that it happened";
      case FACT:
        return "understood, and there is no such fact";
      case PART:
        return "answered but for a part";
      case FIELD:
        return "taken to be outside of this market";
      case LANGUAGE:
        return "taken to be another language than English";
      case INSTRUCTION:
        return "taken to be an instruction to the bot";
      case MISREAD:
        return "read so, and not meant so";
      default:
        return "not understood, asked back";
    }
  }

  /** What a curator may do about it. */
  String toDo() {
    switch (kind) {
      case NAME:
        return "add an alias if it is a known company or product, else a fact from a source that"
            + " names it";
      case MEASURE:
        return "add a phrase if it is a known metric, else the metric and a fact";
      case SEGMENT:
        return "add an alias if it is a known segment, else the segment and a fact";
      case PREMISE:
        return "nothing, unless it did happen: then add a statement from a source that says so";
      case FACT:
      case PART:
        return "add a fact from a source that states it";
      case FIELD:
      case LANGUAGE:
      case INSTRUCTION:
        return "nothing, unless it was taken wrongly: then add a phrasing";
      case MISREAD:
        return "add a phrasing that leads to what was meant";
      default:
        return "add an alias or a phrasing";
    }
  }
}

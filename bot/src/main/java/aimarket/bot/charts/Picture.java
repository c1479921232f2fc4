package aimarket.bot.charts;

import aimarket.knowledge.fact.Unit;
import java.util.List;

/** What is drawn of an answer: every mark is a figure of it, and nothing is computed. */
public sealed interface Picture permits Timeline, Bars {
  /** "Acorn, Birch: annualised revenue". */
  String title();

  Unit unit();

  /** What has to be said beside the marks, a sentence each. */
  List<String> notes();

  /** What the look of a mark means: "Dashed: not a result." */
  List<String> key();

  /** "[1] Gazette, 14 Apr 2026", those that the marks cite. */
  List<String> sources();

  /** All marks, in the order in which they are read. */
  List<Mark> marks();
}

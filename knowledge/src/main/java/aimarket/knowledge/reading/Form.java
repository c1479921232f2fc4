package aimarket.knowledge.reading;

import java.util.Locale;

/** What kind of answer a question wants. */
public enum Form {
  LOOKUP,
  COMPARE,
  TREND,
  SEGMENT,
  /** Who has most. */
  RANK,
  /** Where a figure comes from. */
  SOURCES,
  /** How a figure came to be what it is: the derivation, the caveats, who disputes it. */
  WHY,
  /** Whether sources agree. */
  AGREEMENT,
  /** What there is on an entity. */
  PROFILE,
  /** Who, when, what happened, why. */
  STATEMENTS,
  FORECASTS,
  /** What became visible since a day. */
  CHANGES,
  /** All that sources differ on. */
  DISPUTES,
  /** The versions of a fact: by whom, why, when. */
  HISTORY,
  /** Arithmetic over figures. */
  COMPUTED;

  /** Before the code of a form, the cue for its command. */
  static final String COMMAND = "command ";

  /** The spelling in data and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

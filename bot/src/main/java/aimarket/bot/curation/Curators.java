package aimarket.bot.curation;

/** Who may change facts. Answers from memory: it stands before an acknowledgement. */
@FunctionalInterface
public interface Curators {

  /**
   * @param user Slack's id
   */
  Verdict of(String user);

  /** Whether somebody may. */
  enum Verdict {
    CURATOR,
    OTHER,
    /** Nobody is named at all. */
    NOBODY,
    /** Slack has not said yet who is in the group. */
    UNKNOWN
  }
}

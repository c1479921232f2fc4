package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Source;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of single facts by people, each made to the version that they looked at: where another
 * came between, nothing is changed and that one is given back. The same form handed in twice, known
 * by {@link Version.Why#from}, changes once. Thread-safe.
 *
 * <p>All methods throw {@link StoreProblem} when the database does not answer; what they changed
 * survives a crash.
 */
public interface Curation {

  /**
   * Opens a version.
   *
   * @param source of the fact, where the store does not have it yet
   * @param seen what the person looked at; {@link Standing#NONE} for a new fact
   */
  Outcome record(Fact fact, Optional<Source> source, Standing seen, Version.Why why);

  /** Takes a fact back. */
  Outcome retire(String id, Standing seen, Version.Why why);

  /**
   * Puts the version before in force again, as a new version; a fact that there was none of before
   * is taken back.
   *
   * @param made what the change that is undone left behind
   */
  Outcome undo(String id, Standing made, Version.Why why);

  /** How these facts stand, those that never were left out. */
  Map<String, Standing> standing(Collection<String> ids);

  /**
   * How a fact stands.
   *
   * @param version number of the newest, 0 where there is none
   * @param open it has not been taken back
   */
  record Standing(int version, boolean open) {
    public static final Standing NONE = new Standing(0, false);
  }

  /** What became of a change. */
  sealed interface Outcome {

    /**
     * @param before the version that was open, if one was
     * @param now how the fact stands after it
     */
    record Done(Optional<Version> before, Standing now) implements Outcome {}

    /** The fact is like that already. */
    record Same() implements Outcome {}

    /**
     * Somebody else was faster, or there is no such fact.
     *
     * @param now the newest version; empty where there is none
     */
    record Meanwhile(Optional<Version> now) implements Outcome {}
  }
}

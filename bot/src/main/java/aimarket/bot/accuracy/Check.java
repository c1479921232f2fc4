package aimarket.bot.accuracy;

import java.util.List;

/** One thing that a right answer holds to. */
interface Check {
  /**
   * @return what is wrong, in words; empty where nothing is
   */
  List<String> faults(Judged judged);
}

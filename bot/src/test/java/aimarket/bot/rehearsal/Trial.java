package aimarket.bot.rehearsal;

import aimarket.bot.local.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One question that met faults.
 *
 * @param mishaps one for each of its first calls
 * @param took until the person saw the first thing
 */
record Trial(String word, Surface surface, List<Mishap> mishaps, Saw saw, Duration took) {
  String fault() {
    return mishaps.get(0).name();
  }

  @Override
  public String toString() {
    String faults = mishaps.stream().map(Mishap::name).collect(Collectors.joining(", then "));
    return word + " by " + surface + " met " + faults + ": " + saw.words();
  }
}

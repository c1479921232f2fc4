package aimarket.knowledge.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading files: counts of what stood in them, and every row that was refused. With
 * one refusal nothing is imported.
 */
public record ImportReport(
    int sources, int figures, int statements, int ownBases, List<Refused> refused) {

  /**
   * @param file as it was named to the reader
   * @param line counted from 1
   * @param why what is wrong, with what was got
   * @param write what to write instead
   */
  public record Refused(String file, int line, String why, String write) {
    @Override
    public String toString() {
      return "%s:%d: %s; %s".formatted(file, line, why, write);
    }
  }

  public ImportReport {
    refused = List.copyOf(refused);
  }

  public boolean isClean() {
    return refused.isEmpty();
  }

  /** All refusals, a line each; empty where there are none. */
  public String problems() {
    return refused.stream().map(Refused::toString).collect(Collectors.joining("\n"));
  }
}

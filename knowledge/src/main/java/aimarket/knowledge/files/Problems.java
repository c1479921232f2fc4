package aimarket.knowledge.files;

import aimarket.knowledge.files.ImportReport.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Refusals so far, over all files of one reading. */
final class Problems {
  private final List<Refused> refused = new ArrayList<>();

  void add(String file, int line, String why, String write) {
    Refused problem = new Refused(file, line, why, write);
    if (!refused.contains(problem)) {
      refused.add(problem);
    }
  }

  int count() {
    return refused.size();
  }

  /** By file and line. */
  List<Refused> sorted() {
    return refused.stream()
        .sorted(Comparator.comparing(Refused::file).thenComparing(Refused::line))
        .toList();
  }
}

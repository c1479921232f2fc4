package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The answer stands in what is cited, not many more are, and each number occurs in the text. */
final class SourcesCheck implements Check {
  private static final int PLENTY = 3;

  @Override
  public List<String> faults(Judged judged) {
    List<Numbered> citations = judged.answer().citations();
    Set<String> cited =
        citations.stream().map(Numbered::source).collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted = new TreeSet<>(judged.expected().sources());
    List<String> faults = new ArrayList<>();
    if (!enough(cited, wanted, judged.expected().everySource())) {
      faults.add(
          "cites %s, wanted %s of %s"
              .formatted(cited, judged.expected().everySource() ? "all" : "one", wanted));
    }
    if (cited.size() > Math.max(PLENTY, wanted.size() + 1)) {
      faults.add("cites " + cited.size() + " sources");
    }
    if (!citations.stream().allMatch(c -> judged.text().contains("[" + c.n() + "]"))) {
      faults.add("has a citation that does not occur in the text");
    }
    return faults;
  }

  private static boolean enough(Set<String> cited, Set<String> wanted, boolean all) {
    if (wanted.isEmpty()) {
      return true;
    }
    return all ? cited.containsAll(wanted) : wanted.stream().anyMatch(cited::contains);
  }
}

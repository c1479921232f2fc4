package aimarket.bot.curation;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.files.FactForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is another in two versions of a fact, field by field, as a form shows it. */
final class Differences {
  private static final String NOTHING = "nothing";
  private static final Map<String, String> LABELS = labels();

  private final FactForm forms;

  Differences(FactForm forms) {
    this.forms = forms;
  }

  /**
   * @param label of the field
   */
  record Difference(String label, String was, String is) {
    @Override
    public String toString() {
      return "%s: %s → %s".formatted(label, was, is);
    }
  }

  /** What people see of it: notes for curators and ways of asking are left out. */
  List<Difference> between(Fact was, Fact is) {
    Map<String, String> before = forms.fields(was);
    Map<String, String> after = forms.fields(is);
    List<Difference> differences = new ArrayList<>();
    LABELS.forEach(
        (key, label) -> {
          String old = before.getOrDefault(key, "");
          String now = after.getOrDefault(key, "");
          if (!old.equals(now)) {
            differences.add(new Difference(label, shown(old), shown(now)));
          }
        });
    return differences;
  }

  /** Keys of all fields that are another, shown to people or not. */
  Set<String> keys(Fact was, Fact is) {
    Map<String, String> before = forms.fields(was);
    Map<String, String> after = forms.fields(is);
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
    return keys;
  }

  private static String shown(String value) {
    return value.isEmpty() ? NOTHING : String.join("; ", value.lines().toList());
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("amount", "amount");
    labels.put("sentence", "sentence");
    labels.put("period", "period");
    labels.put("basis", "basis");
    labels.put("nature", "sort");
    labels.put("kind", "sort");
    labels.put("segment", "segment");
    labels.put("entity", "company or product");
    labels.put("metric", "metric");
    labels.put("about", "about");
    labels.put("topic", "topic");
    labels.put("with", "other side");
    labels.put("by", "who says so");
    labels.put("via", "by way of");
    labels.put("at", "place");
    labels.put("due", "falls due");
    labels.put("caveat", "caveat");
    labels.put("rank", "rank");
    labels.put("rank-reason", "reason for the rank");
    return labels;
  }
}

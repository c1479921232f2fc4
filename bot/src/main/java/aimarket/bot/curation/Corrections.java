package aimarket.bot.curation;

import aimarket.bot.curation.Uses.Shown;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Curation.Standing;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the facts in use that are no longer as they were shown, whoever changed them and by what
 * way, and puts it in words. Only what people see counts.
 */
public final class Corrections {
  private static final long NEVER = -1;

  private final FactStore facts;
  private final Curation curation;
  private final Uses uses;
  private final Supplier<Vocabulary> vocabulary;
  private volatile long looked = NEVER;

  /** An answer may be noted just after a correction of what it shows was looked for. */
  private volatile long lookedAfter = NEVER;

  public Corrections(
      FactStore facts, Curation curation, Uses uses, Supplier<Vocabulary> vocabulary) {
    this.facts = facts;
    this.curation = curation;
    this.uses = uses;
    this.vocabulary = vocabulary;
  }

  /** Of the facts: what was found holds as long as this stays. */
  public long revision() {
    return facts.revision();
  }

  /**
   * @param lines a sentence or two for each fact, with the numbers of citations
   * @param citations "[1] …", a line each
   */
  public record Notice(List<String> lines, List<String> citations) {
    public Notice {
      lines = List.copyOf(lines);
      citations = List.copyOf(citations);
    }
  }

  /**
   * A fact that is no longer as it was.
   *
   * @param shown how it stood then
   * @param now how it stands
   */
  public record Change(String fact, Standing shown, Standing now) {}

  /**
   * @param by who changed it last
   */
  public record Later(Change change, String by) {}

  /** What people see another of since a moment; empty where there is nothing. */
  public Optional<Later> since(String fact, Instant then) {
    List<Version> history = facts.history(fact);
    if (history.isEmpty()) {
      return Optional.empty();
    }
    Version last = history.get(history.size() - 1);
    Instant changed = last.recordedTo().orElse(last.recordedFrom());
    Optional<Version> was =
        history.stream().filter(v -> !v.recordedFrom().isAfter(then)).reduce((a, b) -> b);
    if (!changed.isAfter(then) || was.isEmpty()) {
      return Optional.empty();
    }
    boolean seen =
        !last.isOpen() || !words().differences().between(was.get().fact(), last.fact()).isEmpty();
    String by = last.retired().orElse(last.why()).by();
    Change change =
        new Change(
            fact,
            new Standing(was.get().number(), true),
            new Standing(last.number(), last.isOpen()));
    return seen ? Optional.of(new Later(change, by)) : Optional.empty();
  }

  /** Marks what has to be told; reads one row where nothing has changed. */
  public void look() {
    long noted = uses.noted();
    long revision = facts.revision();
    if (revision == looked && noted == lookedAfter) {
      return;
    }
    List<Shown> shown = uses.shown();
    Set<String> ids = shown.stream().map(Shown::fact).collect(Collectors.toSet());
    Map<String, Standing> standing = curation.standing(ids);
    List<Shown> others =
        shown.stream()
            .filter(one -> !standing.getOrDefault(one.fact(), one.as()).equals(one.as()))
            .toList();
    if (!others.isEmpty()) {
      Words words = words();
      others.forEach(one -> mark(one, standing.getOrDefault(one.fact(), one.as()), words));
    }
    looked = revision;
    lookedAfter = noted;
  }

  private void mark(Shown one, Standing now, Words words) {
    Optional<Version> was = version(one.fact(), one.as());
    Optional<Version> is = version(one.fact(), now);
    boolean seen =
        one.as().open() != now.open()
            || was.isEmpty()
            || is.isEmpty()
            || !words.differences().between(was.get().fact(), is.get().fact()).isEmpty();
    if (seen) {
      uses.due(one, now);
    } else {
      uses.level(one, now);
    }
  }

  /** What is said of these changes in one place. */
  public Notice notice(List<Change> here) {
    Words words = words();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Set<String> lines = new LinkedHashSet<>();
    for (Change change : here) {
      Version now = version(change.fact(), change.now()).orElseThrow();
      Source source = facts.source(now.fact().header().source()).orElseThrow();
      String cited = words.line().cited(now.fact(), source);
      int number = numbers.computeIfAbsent(cited, c -> numbers.size() + 1);
      lines.add(line(change, now, words) + " [" + number + "]");
    }
    List<String> citations = new ArrayList<>();
    numbers.forEach((cited, number) -> citations.add("[" + number + "] " + cited));
    return new Notice(List.copyOf(lines), citations);
  }

  private String line(Change change, Version now, Words words) {
    String reason = " Reason: " + sentence(now.retired().orElse(now.why()).reason());
    Fact fact = now.fact();
    if (!change.now().open()) {
      return words.line().of(fact) + ": taken back, no answer shows it any more." + reason;
    }
    if (!change.shown().open()) {
      return words.line().of(fact) + ": held again." + reason;
    }
    String changes =
        version(change.fact(), change.shown())
            .map(was -> words.differences().between(was.fact(), fact))
            .orElse(List.of())
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining("; "));
    return words.line().subject(fact) + ": " + changes + "." + reason;
  }

  private static String sentence(String reason) {
    return reason.matches("(?s).*[.?!…]") ? reason : reason + ".";
  }

  private Optional<Version> version(String id, Standing standing) {
    return facts.history(id).stream()
        .filter(version -> version.number() == standing.version())
        .findFirst();
  }

  private Words words() {
    Vocabulary now = vocabulary.get();
    FactForm forms = new FactForm(now, id -> facts.fact(id, Clocks.NOW));
    return new Words(
        new Differences(forms), new FactLine(now, forms, id -> facts.fact(id, Clocks.NOW)));
  }

  private record Words(Differences differences, FactLine line) {}
}

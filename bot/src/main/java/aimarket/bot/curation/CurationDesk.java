package aimarket.bot.curation;

import aimarket.bot.curation.Form.Field;
import aimarket.bot.curation.Form.Kind;
import aimarket.bot.curation.Form.Task;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.files.FactForm.Wrong;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Curation.Outcome;
import aimarket.knowledge.store.Curation.Standing;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.store.Version.Why;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives curators forms and takes them back. Whoever asks is a curator: that is looked after before.
 * Everything is checked by the rules of the files, and recorded with who, when, why and from where.
 */
public final class CurationDesk {
  private final FactStore facts;
  private final Curation curation;
  private final Supplier<Vocabulary> vocabulary;

  /**
   * @param vocabulary asked anew for each form, since an import may bring words
   */
  public CurationDesk(FactStore facts, Curation curation, Supplier<Vocabulary> vocabulary) {
    this.facts = facts;
    this.curation = curation;
    this.vocabulary = vocabulary;
  }

  /**
   * Who hands a form in.
   *
   * @param by a person's id
   * @param from which form, never the same for two: what is handed in twice is recorded once
   */
  public record Hand(String by, String from) {}

  public Form add(Kind kind) {
    FormFields fields = new FormFields(vocabulary.get());
    boolean figure = kind == Kind.ADD_FIGURE;
    return new Form(
        new Task(kind, "", Standing.NONE),
        figure ? "Add a figure" : "Add a statement",
        List.of(),
        figure ? fields.newFigure(facts.sources()) : fields.newStatement(facts.sources()),
        "Add");
  }

  /** Empty where no fact of that id is open. */
  public Optional<Form> correct(String id) {
    return open(id).map(version -> correcting(version, words()));
  }

  /** Empty where no fact of that id is open. */
  public Optional<Form> retire(String id) {
    return open(id).map(version -> retiring(version, words()));
  }

  /** A fact in a line; empty where none of that id is open. */
  public Optional<String> line(String id) {
    return facts.fact(id, Clocks.NOW).map(fact -> words().line().of(fact));
  }

  /**
   * Takes a form back.
   *
   * @param typed by key of the field; what was left empty may be missing
   */
  public Handed hand(Task task, Map<String, String> typed, Hand hand) {
    String reason = typed.getOrDefault(FormFields.WHY, "").strip();
    if (reason.isEmpty()) {
      return new Handed.Wrong(Map.of(FormFields.WHY, "say why, for the record"));
    }
    Why why = new Why(hand.by(), reason, hand.from());
    return switch (task.kind()) {
      case ADD_FIGURE, ADD_STATEMENT -> added(task, typed, why);
      case CORRECT -> corrected(task, typed, why);
      case RETIRE -> retired(task, typed, why);
    };
  }

  /** Puts back what was in force before a change. */
  public Handed undo(String id, Standing made, Hand hand) {
    Outcome outcome = curation.undo(id, made, new Why(hand.by(), "undone", hand.from()));
    if (outcome instanceof Outcome.Meanwhile meanwhile) {
      return new Handed.Refused(
          id + " was changed again meanwhile: nothing was undone.",
          meanwhile.now().map(CurationDesk::changedBy).orElse(""));
    }
    if (outcome instanceof Outcome.Same) {
      return new Handed.Refused(id + " is like that already: nothing was undone.", "");
    }
    Standing now = ((Outcome.Done) outcome).now();
    String how = now.open() ? "it is again as it was before" : "it is taken back";
    return new Handed.Done("Undone: " + id + ", " + how + ".", lines(id), id, now);
  }

  private List<String> lines(String id) {
    return line(id).stream().toList();
  }

  private Handed added(Task task, Map<String, String> typed, Why why) {
    Words words = words();
    NewFact fact = new NewFact(words.forms(), facts, task.kind() == Kind.ADD_FIGURE, why);
    NewFact.Read read = fact.read(typed);
    if (read.fact() == null) {
      return wrong(read.wrong(), add(task.kind()));
    }
    Outcome outcome = curation.record(read.fact(), read.newSource(), Standing.NONE, why);
    if (outcome instanceof Outcome.Done done) {
      return new Handed.Done(
          "Added: " + read.fact().id() + ".",
          List.of(words.line().of(read.fact())),
          read.fact().id(),
          done.now());
    }
    return new Handed.Wrong(
        Map.of(FormFields.WHY, "another fact took this one's id just now; hand it in again"));
  }

  private Handed corrected(Task task, Map<String, String> typed, Why why) {
    Optional<Version> newest = newest(task.id());
    if (newest.isEmpty()) {
      return gone(task.id());
    }
    Words words = words();
    Version now = newest.get();
    if (!standing(now).equals(task.seen()) && !isOf(now, why)) {
      return meanwhile(task, typed, now, words);
    }
    Fact before = seen(task, now);
    Source source = facts.source(before.header().source()).orElseThrow();
    Map<String, String> fields = keptParts(before, typed, words);
    FactForm.Outcome<Fact> read = words.forms().read(source, before, fields);
    Fact fact = read.value();
    if (fact == null) {
      return wrong(read.wrong(), correcting(now, words));
    }
    Outcome outcome = curation.record(fact, Optional.empty(), task.seen(), why);
    if (outcome instanceof Outcome.Meanwhile again) {
      return again
          .now()
          .map(v -> meanwhile(task, typed, v, words))
          .orElseGet(() -> gone(task.id()));
    }
    if (outcome instanceof Outcome.Same) {
      return new Handed.Wrong(
          Map.of(FormFields.WHY, "nothing in the form is another than before; change a field"));
    }
    return new Handed.Done(
        "Corrected: " + words.line().subject(fact) + ".",
        words.differences().between(before, fact).stream().map(String::valueOf).toList(),
        task.id(),
        ((Outcome.Done) outcome).now());
  }

  private Handed retired(Task task, Map<String, String> typed, Why why) {
    Outcome outcome = curation.retire(task.id(), task.seen(), why);
    if (outcome instanceof Outcome.Meanwhile meanwhile) {
      return meanwhile
          .now()
          .map(now -> meanwhile(task, typed, now, words()))
          .orElseGet(() -> gone(task.id()));
    }
    Outcome.Done done = (Outcome.Done) outcome;
    List<String> was = done.before().map(v -> words().line().of(v.fact())).stream().toList();
    return new Handed.Done(
        "Retired: " + task.id() + ". No answer shows it any more.", was, task.id(), done.now());
  }

  /** The fact as the person saw it; for the same form handed in again, the version before. */
  private Fact seen(Task task, Version now) {
    return facts.history(task.id()).stream()
        .filter(version -> version.number() == task.seen().version())
        .findFirst()
        .orElse(now)
        .fact();
  }

  /** What was typed stays; what somebody else changed and was not typed over is as it is now. */
  private Handed meanwhile(Task task, Map<String, String> typed, Version now, Words words) {
    if (!now.isOpen()) {
      return new Handed.Refused(
          task.id() + " was retired meanwhile: nothing was changed.", changedBy(now));
    }
    Fact seen = seen(task, now);
    Form fresh = task.kind() == Kind.CORRECT ? correcting(now, words) : retiring(now, words);
    Set<String> theirs = words.differences().keys(seen, now.fact());
    Map<String, String> before = words.forms().fields(seen);
    List<Field> fields = new ArrayList<>();
    for (Field field : fresh.fields()) {
      String entered = typed.getOrDefault(field.key(), "").strip();
      boolean touched = !entered.equals(before.getOrDefault(field.key(), ""));
      fields.add(touched || !theirs.contains(field.key()) ? field.holding(entered) : field);
    }
    List<String> intro = new ArrayList<>(fresh.intro());
    words
        .differences()
        .between(seen, now.fact())
        .forEach(difference -> intro.add(String.valueOf(difference)));
    intro.add("What you typed is kept below. Look it over and hand it in again.");
    return new Handed.Meanwhile(
        new Form(fresh.task(), fresh.title(), intro, fields, fresh.submit()), changedBy(now));
  }

  private static Handed gone(String id) {
    return new Handed.Refused("There is no fact " + id + " any more: nothing was changed.", "");
  }

  private static Handed wrong(List<Wrong> wrong, Form form) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Wrong one : wrong) {
      boolean shown = form.fields().stream().anyMatch(f -> f.key().equals(one.key()));
      problems.merge(shown ? one.key() : FormFields.WHY, one.toString(), (a, b) -> a + ". " + b);
    }
    return new Handed.Wrong(problems);
  }

  private Form correcting(Version version, Words words) {
    Map<String, String> holds = words.forms().fields(version.fact());
    FormFields all = new FormFields(words.vocabulary());
    List<Field> fields =
        version.fact() instanceof Figure
            ? all.ofFigure(!holds.containsKey("amount"))
            : all.ofStatement();
    return new Form(
        new Task(Kind.CORRECT, version.fact().id(), standing(version)),
        version.fact() instanceof Figure ? "Correct a figure" : "Correct a statement",
        about(version, words),
        fields.stream().map(f -> f.holding(holds.getOrDefault(f.key(), ""))).toList(),
        "Correct");
  }

  private Form retiring(Version version, Words words) {
    List<String> intro = new ArrayList<>(about(version, words));
    intro.add(
        "No answer will show it any more; its versions stay on record. What is merely old needs no"
            + " retiring, and what is known to be wrong is better corrected to the rank deprecated,"
            + " so that nobody adds it again.");
    return new Form(
        new Task(Kind.RETIRE, version.fact().id(), standing(version)),
        "Retire a fact",
        intro,
        List.of(
            new FormFields(words.vocabulary())
                .why("Why it goes. People who were shown it read it.")),
        "Retire");
  }

  private List<String> about(Version version, Words words) {
    Fact fact = version.fact();
    Source source = facts.source(fact.header().source()).orElseThrow();
    return List.of(
        words.line().of(fact),
        "%s, version %d · %s"
            .formatted(fact.id(), version.number(), words.line().cited(fact, source)));
  }

  /** An amount that no line says is left as it is where nothing was typed in its place. */
  private static Map<String, String> keptParts(
      Fact before, Map<String, String> typed, Words words) {
    Map<String, String> fields = new LinkedHashMap<>(typed);
    fields.remove(FormFields.WHY);
    boolean inParts =
        before instanceof Figure && !words.forms().fields(before).containsKey("amount");
    if (inParts && fields.getOrDefault("amount", "").isBlank()) {
      fields.remove("amount");
    }
    return fields;
  }

  private Optional<Version> open(String id) {
    return newest(id).filter(Version::isOpen);
  }

  private Optional<Version> newest(String id) {
    List<Version> history = facts.history(id);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  private static Standing standing(Version version) {
    return new Standing(version.number(), version.isOpen());
  }

  private static boolean isOf(Version version, Why why) {
    return version.why().from().equals(why.from()) && version.why().by().equals(why.by());
  }

  private static String changedBy(Version version) {
    return version.retired().orElse(version.why()).by();
  }

  private Words words() {
    Vocabulary now = vocabulary.get();
    FactForm forms = new FactForm(now, id -> facts.fact(id, Clocks.NOW));
    return new Words(
        now,
        forms,
        new Differences(forms),
        new FactLine(now, forms, id -> facts.fact(id, Clocks.NOW)));
  }

  private record Words(
      Vocabulary vocabulary, FactForm forms, Differences differences, FactLine line) {}
}

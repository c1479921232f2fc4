package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Ranking.Ranked;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who, when, what happened, why: our sentences with their citations, the best and at most two more.
 */
final class StatementComposer {
  /** Less of the question's weight of words than this, and the statement is not an answer to it. */
  private static final double COVERED = 0.34;

  /** For a question with words that nothing here knows. */
  static final double WELL_COVERED = 0.6;

  /** A further statement is shown when it is nearly as good as the best. */
  private static final double NEARLY = 0.72;

  private static final int MOST = 3;

  /** A question worded that much like a known one needs no coverage: other words, same question. */
  private static final double ALIKE = 0.55;

  private static final double WORDED_LIKE = 2;

  /** The cue words for a reason, in the vocabulary's words. */
  private static final String WHY = "why";

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Ranking ranking;
  private final boolean asksWhy;

  StatementComposer(Task task, Ranking ranking) {
    this.task = task;
    this.ranking = ranking;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.asksWhy = asksWhy(task);
  }

  private static boolean asksWhy(Task task) {
    List<String> cues = task.vocabulary().words().forms().getOrDefault(WHY, List.of());
    String text = " " + task.question().text().toLowerCase(Locale.ROOT) + " ";
    return cues.stream().anyMatch(cue -> text.contains(" " + cue + " "));
  }

  /** Empty where no statement is near enough. */
  Optional<Answer> compose() {
    return compose(COVERED);
  }

  /** Empty where no statement has that much of the question's weight of words. */
  Optional<Answer> compose(double covered) {
    List<Statement> best = best(covered);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = best.stream().map(s -> told(s)).toList();
    if (sentences.size() > 1) {
      draft.section(new Answer.Lines("", sentences.subList(1, sentences.size())));
    }
    figure();
    offices(best);
    best.stream()
        .map(s -> s.header().caveat())
        .filter(c -> c != null)
        .limit(1)
        .forEach(draft::note);
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), sentences.get(0)));
  }

  /** Where a figure fits the question too, it stands beside the words. */
  private void figure() {
    Question q = task.question();
    if (q.metrics().isEmpty() || q.entities().isEmpty()) {
      return;
    }
    String metric = q.metrics().get(0);
    for (String entity : q.entities()) {
      Selection selection = Selection.of(task.evidence(), q, entity, metric);
      Optional<Figure> head = Head.of(selection.figures());
      if (head.isPresent() && !draft.shows(head.get())) {
        Figure f = head.get();
        draft.note(
            telling.subject(f)
                + ": "
                + draft.cited(f, Role.CONTEXT)
                + ", "
                + telling.details(f)
                + ".");
        return;
      }
    }
  }

  private List<Statement> best(double covered) {
    Question q = task.question();
    List<Ranked> ranked = ranking.rank(task.question().text(), names(), this::wanted);
    Map<String, Statement> chosen = new LinkedHashMap<>();
    double top = ranked.stream().mapToDouble(r -> lean(r)).max().orElse(0);
    List<Ranked> order = new ArrayList<>(ranked);
    order.sort((a, b) -> Double.compare(lean(b), lean(a)));
    for (Ranked r : order) {
      boolean near = r.coverage() >= covered || likeness(r) >= ALIKE;
      if (chosen.size() == MOST || !near || lean(r) < NEARLY * top) {
        break;
      }
      Statement main = main(r.statement());
      if (main.rank() != Rank.DEPRECATED
          && (q.source() == null || main.header().source().equals(q.source()))) {
        chosen.putIfAbsent(main.id(), main);
      }
    }
    return List.copyOf(chosen.values());
  }

  /** The question leans to explanations when it asks why, to forecasts when it looks ahead. */
  private double lean(Ranked r) {
    Question q = task.question();
    double weight = Ranking.weight(r);
    StatementKind kind = r.statement().kind();
    if (r.statement().topic().equals(q.topic())) {
      weight *= 1.15;
    }
    if (q.form() == Form.FORECASTS || q.when().ahead()) {
      weight *= kind == StatementKind.FORECAST ? 1.5 : 0.8;
    } else if (asksWhy) {
      weight *= kind == StatementKind.EXPLANATION ? 1.35 : 1;
    }
    When when = q.when();
    if (when.from() != null && when.to() != null) {
      weight *= r.statement().header().period().overlaps(when.from(), when.to()) ? 1.3 : 0.9;
    }
    weight *= 1 + WORDED_LIKE * likeness(r);
    long shared = r.statement().entities().stream().filter(q.entities()::contains).count();
    return weight * (1 + 0.12 * shared);
  }

  /** How alike the question is to one that the statement answers. */
  private double likeness(Ranked r) {
    return task.question().likely().getOrDefault(r.statement().id(), 0.0);
  }

  private boolean wanted(Statement statement) {
    Question q = task.question();
    if (statement.rank() == Rank.DEPRECATED || task.evidence().fact(statement.id()).isEmpty()) {
      return false;
    }
    if (q.source() != null && !statement.header().source().equals(q.source())) {
      return false;
    }
    boolean said =
        q.claimant() == null
            || q.claimant().equals(statement.header().via())
            || statement.header().claimants().stream().anyMatch(c -> c.who().equals(q.claimant()));
    boolean about =
        q.entities().isEmpty()
            || statement.entities().stream()
                .anyMatch(e -> q.entities().contains(e) || related(e, q.entities()));
    return said && about;
  }

  /** A product's company, an officer's company. */
  private boolean related(String entity, List<String> asked) {
    return task.vocabulary().entity(entity).stream()
            .flatMap(e -> e.relations().stream())
            .anyMatch(r -> asked.contains(r.to()))
        || asked.stream()
            .flatMap(a -> task.vocabulary().entity(a).stream())
            .flatMap(e -> e.relations().stream())
            .anyMatch(r -> r.to().equals(entity));
  }

  private Statement main(Statement statement) {
    String restated = statement.header().linked(FactLink.Kind.RESTATES);
    if (restated == null) {
      return statement;
    }
    return task.evidence()
        .fact(restated)
        .map(f -> f instanceof Statement s ? s : statement)
        .orElse(statement);
  }

  private String names() {
    Question q = task.question();
    List<String> words = new ArrayList<>();
    for (String slug : q.entities()) {
      task.vocabulary()
          .entity(slug)
          .ifPresent(e -> words.add(e.name() + " " + String.join(" ", e.aliases())));
    }
    if (q.topic() != null) {
      task.vocabulary().topic(q.topic()).ifPresent(t -> words.add(t.name()));
    }
    if (q.claimant() != null) {
      words.add(task.vocabulary().name(q.claimant()));
    }
    if (q.source() != null) {
      String publisher = task.evidence().source(q.source()).publisher();
      words.add(q.source() + " " + task.vocabulary().name(publisher));
    }
    return String.join(" ", words);
  }

  /** "… revenue [1], per the Gazette." */
  private String told(Statement s) {
    return draft.told(s, Role.CONTEXT) + attribution(s) + ".";
  }

  /** Names the claimant unless the sentence does: an opinion is somebody's. */
  private String attribution(Statement statement) {
    String who = telling.who(statement.header());
    return statement.sentence().contains(who) ? "" : ", per " + who;
  }

  /** Who the people in the sentences are. */
  private void offices(List<Statement> statements) {
    Set<String> people = new LinkedHashSet<>();
    for (Statement statement : statements) {
      statement.entities().forEach(people::add);
      statement.header().claimants().forEach(c -> people.add(c.who()));
    }
    String offices =
        people.stream()
            .flatMap(p -> task.vocabulary().entity(p).stream())
            .filter(e -> e.kind() == Entity.Kind.PERSON)
            .flatMap(e -> office(e).stream())
            .collect(Collectors.joining("; "));
    if (!offices.isEmpty()) {
      draft.note(offices + ".");
    }
  }

  private Optional<String> office(Entity person) {
    return person.relations().stream()
        .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() != null)
        .findFirst()
        .map(r -> person.name() + ": " + r.title() + " of " + task.vocabulary().name(r.to()));
  }
}

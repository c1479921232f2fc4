package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where figures and statements come from: document, place, claimant, and what the document leans
 * on.
 */
final class SourcesComposer {
  private static final int MOST = 5;
  private static final String PARAGRAPH = "paragraph ";

  private static final Set<FactLink.Kind> SAME =
      Set.of(FactLink.Kind.RESTATES, FactLink.Kind.SAME_ORIGIN);

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  SourcesComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  Answer figures(Selection selection) {
    List<Figure> wanted = wanted(selection);
    List<Claim> claims = Claims.of(wanted);
    List<String> lines = new ArrayList<>();
    Set<String> documents = new TreeSet<>();
    for (Claim claim : claims.stream().limit(MOST).toList()) {
      lines.add(line(claim, Role.CONTEXT));
      documents.addAll(claim.sources());
    }
    draft.section(new Answer.Lines("", lines));
    Figure head = claims.get(0).head();
    if (documents.size() > 1) {
      draft.note(documents.size() + " documents; whether they share an origin is not stated.");
    }
    String headline =
        "%s, %s: from %s."
            .formatted(
                telling.subject(head),
                draft.cited(head, Role.ANSWER),
                documents.stream().map(this::document).collect(Collectors.joining(" and ")));
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  /** The derivation of facts named by id, or of what an answer showed. */
  Answer facts(List<Fact> facts) {
    List<String> lines = new ArrayList<>();
    Set<String> documents = new TreeSet<>();
    for (Fact fact : facts.stream().limit(MOST).toList()) {
      documents.add(fact.header().source());
      lines.add(
          fact instanceof Figure figure
              ? line(new Claim(figure, List.of(figure)), Role.ANSWER)
              : line((Statement) fact));
    }
    draft.section(new Answer.Lines("", lines));
    String headline =
        "From " + documents.stream().map(this::document).collect(Collectors.joining(" and ")) + ".";
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  /** What amounts that came with the question are, and what came of those that were hoped for. */
  Answer amounts(List<Fact> facts) {
    List<Figure> asked =
        facts.stream()
            .map(f -> (Figure) f)
            .sorted(Comparator.comparing(f -> f.nature().isForward()))
            .limit(MOST)
            .toList();
    List<String> told = asked.stream().map(f -> told(f, List.of(f))).toList();
    draft.differing(asked);
    List<String> outcomes =
        Claims.of(outcomes(asked)).stream().map(c -> told(c.head(), c.mentions())).toList();
    if (told.size() > 1) {
      draft.section(new Answer.Lines("", told.subList(1, told.size())));
    }
    if (!outcomes.isEmpty()) {
      draft.section(new Answer.Lines("What came of it:", outcomes));
    }
    return draft.finish(Status.ANSWERED, task.understood(), told.get(0));
  }

  /** What came of those, except what is told already. */
  private List<Figure> outcomes(List<Figure> asked) {
    return asked.stream()
        .flatMap(
            of ->
                task.evidence().linkedTo(of.id()).stream()
                    .filter(f -> f instanceof Figure figure && Evidence.isUsable(figure))
                    .filter(f -> isOutcome(f, of)))
        .map(f -> (Figure) f)
        .filter(f -> asked.stream().noneMatch(a -> isOne(a, f)))
        .toList();
  }

  private static boolean isOne(Figure one, Figure other) {
    return one.metric().equals(other.metric()) && Amounts.agree(one.amount(), other.amount());
  }

  private String told(Figure figure, List<? extends Fact> mentions) {
    return "%s: %s %s, %s."
        .formatted(
            telling.subject(figure),
            draft.amount(figure, Role.ANSWER),
            draft.cite(mentions),
            telling.details(figure));
  }

  private static boolean isOutcome(Fact fact, Fact of) {
    return fact.header().links().stream()
        .anyMatch(l -> l.fact().equals(of.id()) && l.kind() == FactLink.Kind.OUTCOME_OF);
  }

  /** Who says it: the statement, and those of other documents that say the same. */
  Answer told(Statement statement) {
    return told(statement, List.of());
  }

  /**
   * @param onIt what other documents say on the same matter
   */
  Answer told(Statement statement, List<Statement> onIt) {
    List<Statement> same = new ArrayList<>(List.of(statement));
    task.evidence().linkedTo(statement.id()).stream()
        .filter(f -> f instanceof Statement)
        .map(f -> (Statement) f)
        .filter(f -> f.rank() != Rank.DEPRECATED && isSame(f, statement))
        .forEach(same::add);
    statement.header().links().stream()
        .filter(l -> SAME.contains(l.kind()))
        .flatMap(l -> task.evidence().fact(l.fact()).stream())
        .filter(f -> f instanceof Statement && !same.contains(f))
        .forEach(f -> same.add((Statement) f));
    long before = same.stream().map(s -> s.header().source()).distinct().count();
    onIt.stream()
        .filter(s -> same.stream().noneMatch(o -> o.header().source().equals(s.header().source())))
        .limit(1)
        .forEach(same::add);
    Set<String> documents = new TreeSet<>();
    List<String> lines = new ArrayList<>();
    for (Statement one : same.stream().limit(MOST).toList()) {
      documents.add(one.header().source());
      lines.add(line(one));
    }
    draft.section(new Answer.Lines("", lines));
    String names = documents.stream().map(this::document).collect(Collectors.joining(" and "));
    String headline =
        documents.size() > before
            ? "%d documents speak of it: %s.".formatted(documents.size(), names)
            : documents.size() > 1
                ? "%d documents say so: %s.".formatted(documents.size(), names)
                : "One document says so: %s.".formatted(names);
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  private static boolean isSame(Statement other, Statement statement) {
    return other.header().links().stream()
        .anyMatch(l -> l.fact().equals(statement.id()) && SAME.contains(l.kind()));
  }

  /** Those whose amount came with the question, where any agrees; else all. */
  private List<Figure> wanted(Selection selection) {
    List<Figure> asked =
        selection.all().stream()
            .filter(f -> f.amount().isNumber())
            .filter(
                f ->
                    task.question().amounts().stream()
                        .anyMatch(a -> Amounts.agree(f.amount(), a.value())))
            .toList();
    return asked.isEmpty() ? selection.figures() : asked;
  }

  private String line(Claim claim, Role role) {
    Figure head = claim.head();
    return "%s, %s: %s; %s"
        .formatted(
            draft.amount(head, role) + " " + draft.cite(claim.mentions()),
            telling.details(head),
            places(claim.mentions()),
            leansOn(claim));
  }

  private String line(Statement statement) {
    return "%s %s: %s; asserted by %s"
        .formatted(
            draft.sentence(statement, Role.CONTEXT),
            draft.cite(statement),
            places(List.of(statement)),
            telling.who(statement.header()));
  }

  /** "paragraphs 1, 7, 10"; the document is the one that the citation names. */
  private String places(List<? extends Fact> facts) {
    List<String> places =
        facts.stream().map(f -> place(f.header().citations().get(0))).distinct().toList();
    boolean paragraphs =
        places.size() > 1 && places.stream().allMatch(p -> p.startsWith(PARAGRAPH));
    return paragraphs
        ? "paragraphs "
            + places.stream()
                .map(p -> p.substring(PARAGRAPH.length()))
                .collect(Collectors.joining(", "))
        : String.join("; ", places);
  }

  /** The paragraph alone: a heading may itself state an amount. */
  private static String place(Citation citation) {
    Integer paragraph = citation.paragraph();
    if (paragraph == null) {
      return "a heading";
    }
    return paragraph == 0 ? "the title" : PARAGRAPH + paragraph;
  }

  private String leansOn(Claim claim) {
    String via = claim.head().header().via();
    if (via != null) {
      return "it leans on " + task.vocabulary().name(via);
    }
    String worked =
        claim.head().header().links().stream()
            .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
            .flatMap(l -> task.evidence().fact(l.fact()).stream())
            .flatMap(f -> f instanceof Figure figure ? who(figure) : Stream.empty())
            .distinct()
            .map(task.vocabulary()::name)
            .collect(Collectors.joining(", "));
    if (!worked.isEmpty()) {
      return "worked out from figures of " + worked;
    }
    Set<String> first = who(claim.head()).collect(Collectors.toSet());
    String others =
        claim.mentions().stream()
            .flatMap(SourcesComposer::who)
            .filter(w -> !first.contains(w))
            .distinct()
            .map(task.vocabulary()::name)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "it names no other origin" : "said there also by " + others;
  }

  private static Stream<String> who(Figure figure) {
    return figure.header().claimants().stream().map(Claimant::who);
  }

  private String document(String id) {
    var source = task.evidence().source(id);
    String author = source.author() == null ? "" : source.author() + ", ";
    return author
        + task.vocabulary().name(source.publisher())
        + " ("
        + Written.printed(source.printed())
        + ")";
  }
}

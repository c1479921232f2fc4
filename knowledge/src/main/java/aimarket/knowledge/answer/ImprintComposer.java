package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Ranking.Ranked;
import aimarket.knowledge.reading.Imprint;
import aimarket.knowledge.reading.Imprint.What;
import aimarket.knowledge.reading.Question;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a document came out, who wrote or published it, what it is called; which is the newest. */
final class ImprintComposer {
  private static final int MOST = 3;

  /** So likely among all that a document says, it is the one that is described. */
  private static final double MOSTLY = 0.6;

  /** So likely beside that one, it may be meant as well. */
  private static final double AS_WELL = 0.25;

  /** What describes a document has to have so much of the question's words. */
  private static final double COVERED = 0.5;

  private final Task task;
  private final Ranking ranking;
  private final Draft draft;
  private final Telling telling;
  private final List<Source> documents;

  ImprintComposer(Task task, Ranking ranking) {
    this.task = task;
    this.ranking = ranking;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.documents = task.evidence().documents();
  }

  Answer compose(Imprint imprint) {
    List<Source> compared =
        documents.stream()
            .filter(d -> imprint.documents().isEmpty() || imprint.documents().contains(d.id()))
            .toList();
    if (imprint.what().isOfAll() && !compared.isEmpty()) {
      return ofAll(imprint.what(), compared);
    }
    Map<Source, Optional<Fact>> meant = new LinkedHashMap<>();
    documents.stream()
        .filter(d -> imprint.documents().contains(d.id()))
        .forEach(d -> meant.put(d, Optional.empty()));
    if (imprint.documents().isEmpty()) {
      found(imprint.behind())
          .forEach(f -> document(f).ifPresent(d -> meant.putIfAbsent(d, Optional.of(f))));
    }
    return meant.isEmpty() ? new NotKnownComposer(task).nothing() : of(imprint.what(), meant);
  }

  /** What of the documents is known is told first. */
  private Answer of(What what, Map<Source, Optional<Fact>> meant) {
    List<Source> told =
        meant.keySet().stream()
            .sorted((a, b) -> Boolean.compare(isKnown(b, what), isKnown(a, what)))
            .limit(MOST)
            .toList();
    List<String> sentences = new ArrayList<>();
    List<String> beside = new ArrayList<>();
    for (Source document : told) {
      sentences.add(told(document, what));
      meant.get(document).map(this::told).ifPresent(beside::add);
      if (what == What.AUTHOR) {
        beside.addAll(onAuthor(document));
      } else if (what == What.TITLE && !isShown(document)) {
        beside.addAll(atTitle(document));
      }
    }
    List<String> lines =
        Stream.concat(sentences.stream().skip(1), beside.stream()).distinct().toList();
    if (!lines.isEmpty()) {
      draft.section(new Answer.Lines("", lines));
    }
    Status status = isKnown(told.get(0), what) ? Status.ANSWERED : Status.UNKNOWN;
    return draft.finish(status, understood(what, told), sentences.get(0));
  }

  private Answer ofAll(What what, List<Source> compared) {
    List<Source> order = new ArrayList<>(compared);
    if (what == What.OLDEST) {
      Collections.reverse(order);
    }
    Source first = order.get(0);
    List<Source> told = new ArrayList<>(List.of(first));
    order.stream().filter(d -> d.printed().isDated()).limit(1).forEach(told::add);
    String headline =
        "The %s of %s is %s %s, %s."
            .formatted(
                what.word(),
                order.size() == documents.size()
                    ? "the " + order.size() + " documents here"
                    : "them",
                name(first),
                draft.cite(first),
                day(first));
    told.stream().skip(1).filter(d -> !d.equals(first)).forEach(d -> draft.section(next(d, what)));
    return draft.finish(Status.ANSWERED, understood(what, List.of()), headline);
  }

  private Answer.Lines next(Source document, What what) {
    String told =
        "The %s that bears a date is %s %s, %s."
            .formatted(what.word(), name(document), draft.cite(document), day(document));
    return new Answer.Lines("", List.of(told));
  }

  private boolean isKnown(Source document, What what) {
    switch (what) {
      case AUTHOR:
        return document.author() != null;
      case TITLE:
        return document.title() != null;
      case DATE:
      case AGE:
        return document.printed().isDated();
      default:
        return isNamed(document);
    }
  }

  private String told(Source document, What what) {
    String subject = LookUpComposer.capital(name(document)) + " " + draft.cite(document);
    switch (what) {
      case AUTHOR:
        return document.author() == null
            ? subject + " names no author."
            : subject + " is by " + document.author() + ".";
      case TITLE:
        return title(document, subject);
      case PUBLISHER:
        if (!isNamed(document)) {
          return subject + " names no publisher.";
        }
        return "%s was published by %s, %s."
            .formatted(subject, task.vocabulary().name(document.publisher()), day(document));
      default:
        return dated(document, subject, what);
    }
  }

  private String dated(Source document, String subject, What what) {
    Printed printed = document.printed();
    if (!printed.isDated()) {
      return "%s bears no date. By what it knows it came out between %s and %s, most likely about %s: an estimate."
          .formatted(
              subject,
              Written.day(printed.earliest()),
              Written.day(printed.latest()),
              Written.day(printed.day()));
    }
    long days = ChronoUnit.DAYS.between(printed.day(), task.today());
    String ago = what == What.AGE && days > 0 ? ", " + days + (days == 1 ? " day" : " days") : "";
    return "%s came out on %s%s."
        .formatted(subject, Written.day(printed.day()), ago.isEmpty() ? "" : ago + " ago");
  }

  /** A title that itself states an amount is not shown: what it states is, as a figure. */
  private String title(Source document, String subject) {
    if (document.title() == null) {
      return subject + " has no title.";
    }
    return isShown(document)
        ? "%s is titled “%s”.".formatted(subject, document.title())
        : subject + " has a title that states an amount.";
  }

  private static boolean isShown(Source document) {
    return document.title() == null || !Text.statesAmount(document.title());
  }

  /** "28 Apr 2026", "about 1 Apr 2026, an estimate". */
  private static String day(Source document) {
    return Written.printed(document.printed())
        + (document.printed().isDated() ? "" : ", an estimate");
  }

  /** "Gazette’s document", "an unsigned sheet". */
  private String name(Source document) {
    return isNamed(document)
        ? telling.possessive(document.publisher()) + " document"
        : task.vocabulary().name(document.publisher());
  }

  /** Not so where what stands for the publisher is "an unsigned sheet". */
  private boolean isNamed(Source document) {
    String publisher = task.vocabulary().name(document.publisher());
    return !publisher.startsWith("a ") && !publisher.startsWith("an ");
  }

  /** What is said of who wrote it. */
  private List<String> onAuthor(Source document) {
    return task.evidence().statements().stream()
        .filter(s -> s.header().source().equals(document.id()))
        .filter(s -> isOnAuthor(s, document))
        .limit(MOST)
        .map(this::told)
        .toList();
  }

  private boolean isOnAuthor(Statement statement, Source document) {
    List<String> others =
        statement.entities().stream().filter(e -> !e.equals(document.publisher())).toList();
    return others.size() == 1 && task.vocabulary().name(others.get(0)).equals(document.author());
  }

  private List<String> atTitle(Source document) {
    Stream<Fact> figures =
        task.vocabulary().metrics().stream()
            .flatMap(m -> task.evidence().usableOf(m.slug()).stream());
    return Stream.concat(figures, task.evidence().statements().stream())
        .filter(f -> f.header().source().equals(document.id()))
        .filter(f -> Objects.equals(f.header().citations().get(0).paragraph(), 0))
        .limit(MOST)
        .map(this::told)
        .toList();
  }

  private String told(Fact fact) {
    if (fact instanceof Statement statement) {
      return draft.told(statement, Role.CONTEXT) + telling.attribution(statement) + ".";
    }
    Figure figure = (Figure) fact;
    return "%s: %s, %s."
        .formatted(
            telling.subject(figure), draft.cited(figure, Role.CONTEXT), telling.details(figure));
  }

  private Optional<Source> document(Fact fact) {
    return documents.stream().filter(d -> d.id().equals(fact.header().source())).findFirst();
  }

  /**
   * Where it is said that a document has something: what that is, in whichever has it.
   *
   * @param behind whether that was told in the answer before
   */
  private List<Fact> found(boolean behind) {
    Question q = task.question();
    if (!q.amounts().isEmpty()) {
      return List.copyOf(new Quoted(task).figures());
    }
    List<Fact> statements =
        behind
            ? new StatementComposer(task, ranking).first().stream().map(s -> (Fact) s).toList()
            : statements();
    return statements.isEmpty()
        ? q.metrics().stream()
            .limit(1)
            .flatMap(m -> q.entities().stream().flatMap(e -> ofMeasure(e, m)))
            .toList()
        : statements;
  }

  private Stream<Fact> ofMeasure(String entity, String metric) {
    return task.evidence().usable(entity, metric).stream().map(f -> (Fact) f);
  }

  /** The likeliest statement of each document that is likely enough to be the one described. */
  private List<Fact> statements() {
    List<Ranked> ranked =
        ranking.rank(task.question()).stream()
            .filter(r -> task.evidence().fact(r.statement().id()).isPresent())
            .toList();
    Map<String, Double> shares = new HashMap<>();
    ranked.forEach(r -> shares.merge(r.statement().header().source(), r.likely(), Double::sum));
    boolean clear =
        ranked.stream().limit(1).anyMatch(r -> r.covered() >= COVERED)
            && shares.values().stream().anyMatch(s -> s >= MOSTLY);
    Map<String, Fact> best = new LinkedHashMap<>();
    ranked.stream()
        .map(Ranked::statement)
        .filter(s -> shares.get(s.header().source()) >= AS_WELL)
        .forEach(s -> best.putIfAbsent(s.header().source(), s));
    return clear ? List.copyOf(best.values()) : List.of();
  }

  private Answer.Understood understood(What what, List<Source> of) {
    String names = of.stream().map(this::name).distinct().collect(Collectors.joining(", "));
    Question q = task.question();
    return new Answer.Understood(
        q.form().code(),
        q.entities(),
        List.of(),
        q.when().label(),
        null,
        names.isEmpty() ? what.word() + " document" : what.word() + " of " + names);
  }
}

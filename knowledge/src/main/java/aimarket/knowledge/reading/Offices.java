package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.reading.Reading.Declined.Why;
import aimarket.knowledge.reading.Screen.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offices that nobody here is known to hold. */
final class Offices {
  /** What a follow-up calls the office that was asked about. */
  private static final Set<String> JOBS =
      Set.of(
          "job",
          "post",
          "role",
          "position",
          "seat",
          "title",
          "office",
          "counterpart",
          "opposite",
          "number");

  /** A head start is nobody's head. */
  private static final Set<String> NO_OFFICE = Set.of("start", "starts", "count", "room", "winds");

  private final Lexicon lexicon;

  Offices(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** An office of which nobody here is known to hold it: what another did is no answer. */
  Optional<Refusal> vacancy(Scan scan) {
    for (Match<String> office : lexicon.offices.findApart(scan.tokens())) {
      boolean held = scan.mentions().stream().anyMatch(m -> m.covers(office));
      Optional<Mention> firm =
          scan.mentions().stream()
              .filter(m -> m.entity().kind() == Entity.Kind.COMPANY)
              .filter(m -> Names.isOffice(office, m, scan.tokens()))
              .findFirst();
      Optional<Mention> untold = // "who is its chief executive", where nobody says who is
          scan.mentions().stream().filter(m -> m.covers(office) && asksWho(scan, m)).findFirst();
      if (untold.isPresent()) {
        return Optional.of(new Refusal(Why.ABSENT_ENTITY, "who is " + Screen.words(office, scan)));
      }
      if (!held && firm.isPresent() && !isCompound(office, scan)) {
        String what = Screen.words(office, scan) + " of " + firm.get().entity().name();
        return Optional.of(new Refusal(Why.ABSENT_ENTITY, what));
      }
    }
    return Optional.empty();
  }

  /** "And who holds that job at Birch?" behind a question for an office of another firm. */
  Optional<Refusal> vacancy(Scan scan, Question before) {
    boolean same =
        scan.content().stream().allMatch(i -> JOBS.contains(scan.tokens().get(i).word()));
    boolean figure = scan.hasMetric() || scan.operation() != null || !scan.whens().isEmpty();
    if (!same || figure || !FollowUp.leans(scan) || !before.text().startsWith("who ")) {
      return Optional.empty();
    }
    Optional<String> office =
        lexicon.offices.findApart(Tokens.of(before.text())).stream()
            .map(Match::value)
            .findFirst()
            .or(() -> scan.content().isEmpty() ? Optional.empty() : titleOf(before.entities()));
    return office.flatMap(title -> vacancy(title, scan));
  }

  private static boolean isCompound(Match<String> office, Scan scan) {
    int next = office.end() + 1;
    return next < scan.tokens().size() && NO_OFFICE.contains(scan.tokens().get(next).word());
  }

  private Optional<String> titleOf(List<String> people) {
    return people.stream()
        .flatMap(slug -> lexicon.vocabulary.entity(slug).stream())
        .flatMap(e -> e.relations().stream())
        .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() != null)
        .map(Entity.Relation::title)
        .findFirst();
  }

  private Optional<Refusal> vacancy(String title, Scan scan) {
    return scan.mentions().stream()
        .map(Mention::entity)
        .filter(e -> e.kind() == Entity.Kind.COMPANY && !hasOfficer(e.slug(), title))
        .map(e -> new Refusal(Why.ABSENT_ENTITY, "the " + title + " of " + e.name()))
        .findFirst();
  }

  private boolean hasOfficer(String firm, String title) {
    return lexicon.vocabulary.entities().stream()
        .flatMap(e -> e.relations().stream())
        .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.to().equals(firm))
        .anyMatch(r -> title.equals(r.title()));
  }

  private static boolean asksWho(Scan scan, Mention person) {
    return scan.tokens().get(0).word().equals("who")
        && scan.content().isEmpty()
        && !scan.hasMetric()
        && person.entity().relations().stream()
            .anyMatch(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() == null);
  }
}

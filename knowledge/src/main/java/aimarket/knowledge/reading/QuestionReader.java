package aimarket.knowledge.reading;

import aimarket.knowledge.reading.Reading.Both;
import aimarket.knowledge.reading.Reading.Choice;
import aimarket.knowledge.reading.Reading.Declined;
import aimarket.knowledge.reading.Reading.OfDocument;
import aimarket.knowledge.reading.Reading.Understood;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person asked into a typed question: finds names, measures, times and cues, lets a
 * follow-up take over what it leaves out, and decides whether to answer, ask back or decline. Pure
 * and thread-safe: no clock, no I/O, the same reading for the same words, day and store.
 */
public final class QuestionReader {
  /** Leaning to a figure less than this, a question may as well have been for words. */
  private static final double HARDLY_A_FIGURE = 1;

  /** The cue words for what is said, behind a figure. */
  private static final String WORDS_TOO = "words too";

  private final Scanner scanner;
  private final Screen screen;
  private final Drafts drafts;
  private final Imprints imprints;
  private final Known known;
  private final Lexicon lexicon;

  /** Learns anew. */
  public QuestionReader(Vocabulary vocabulary, Known known) {
    this(vocabulary, known, Learned.from(vocabulary, known));
  }

  /**
   * @param learned from the same vocabulary and the same that is known
   */
  public QuestionReader(Vocabulary vocabulary, Known known, Learned learned) {
    this.lexicon = new Lexicon(vocabulary, learned.seen.names());
    this.scanner = new Scanner(lexicon, learned);
    this.screen = new Screen(lexicon, known);
    this.drafts = new Drafts(vocabulary, known);
    this.imprints = new Imprints(lexicon, known);
    this.known = known;
  }

  /**
   * Reads the last turn in the light of those before.
   *
   * @param turns of one conversation, at least one
   * @param today moves "this year", "in March" and what lies ahead
   */
  public Reading read(List<String> turns, LocalDate today) {
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("there is no turn to read");
    }
    Question before = null;
    Question earlier = null;
    Reading reading = new Choice("Nothing was asked.", List.of());
    for (String turn : turns.subList(0, turns.size() - 1)) {
      reading = readOne(turn, before, earlier, today);
      earlier = before;
      before = question(reading, before);
    }
    return readLast(turns.get(turns.size() - 1), before, earlier, today);
  }

  private Reading readLast(
      String turn, @Nullable Question before, @Nullable Question earlier, LocalDate today) {
    Reading whole = readOne(turn, before, earlier, today);
    Optional<Halves> halves = whole instanceof OfDocument ? Optional.empty() : Halves.of(turn);
    if (halves.isEmpty() || whole instanceof Declined declined && declined.why().isOfAll()) {
      return whole;
    }
    if (!(readOne(halves.get().first(), before, earlier, today) instanceof Understood first)) {
      return whole; // what is asked next is asked of what is not there
    }
    Reading second = readOne(halves.get().second(), first.question(), before, today);
    boolean alone = second instanceof Declined; // and says so in its own words
    return new Both(
        whole, first, alone ? readOne(halves.get().second(), null, null, today) : second);
  }

  private Reading readOne(
      String turn, @Nullable Question before, @Nullable Question earlier, LocalDate today) {
    Scan scan = scanner.scan(FollowUp.withFirm(turn, before, lexicon.vocabulary), today, known);
    Optional<Imprints.Found> imprint = imprints.of(scan, before);
    if (imprint.isPresent()) {
      return ofDocument(scan, imprint.get(), before, today);
    }
    boolean after = // what points back to what was asked is of the same matter
        before != null && scan.pronoun() && scan.content().isEmpty() && !before.metrics().isEmpty();
    Optional<Screen.Refusal> refusal =
        scan.isOfStore()
            ? screen.ofStore(scan)
            : screen.first(scan).filter(r -> !after || r.why() != Declined.Why.OUT_OF_DOMAIN);
    if (refusal.isPresent()) {
      return declined(refusal.get(), drafts.bare(scan));
    }
    refusal = before == null ? Optional.empty() : screen.vacancy(scan, before);
    if (refusal.isPresent()) {
      return declined(refusal.get(), drafts.bare(scan));
    }
    Question inherited =
        before != null && FollowUp.leans(scan) ? FollowUp.both(scan, before, earlier) : null;
    Optional<String> instead =
        inherited == null
            ? Optional.empty()
            : Instead.of(scan, inherited, text -> scanner.scan(text, today, known));
    if (instead.isPresent()) {
      return readOne(instead.get(), null, null, today);
    }
    if (inherited != null && Beside.isAsked(scan, inherited)) {
      return new Understood(inherited, List.of(), List.of(), List.of());
    }
    return read(FollowUp.doing(scan, inherited), inherited, today);
  }

  private Reading read(Scan scan, @Nullable Question inherited, LocalDate today) {
    Drafts.Draft draft = drafts.draft(scan, inherited);
    Optional<Screen.Refusal> refusal =
        scan.isOfStore() ? Optional.empty() : screen.then(scan, draft.isFigure());
    if (refusal.isPresent()) {
      Question read = draft.question(); // no sentence is about somebody who is only described
      return declined(refusal.get(), screen.describes(scan) ? read.worded(Map.of()) : read);
    }
    Question question = inWordsToo(headed(draft.question(), scan, today), scan, today);
    Optional<String> wanting = Wanting.of(scan, question, lexicon, known);
    if (wanting.isPresent()) {
      return new Declined(Declined.Why.ABSENT_METRIC, wanting.get(), draft.question());
    }
    Optional<Choice> choice = drafts.choice(scan, draft, inherited);
    if (choice.isPresent()) {
      return choice.get();
    }
    if (inherited != null && FollowUp.saysTooLittle(scan, question, inherited)) {
      question = question.worded(reasons(question, scan, inherited, today));
    }
    return new Understood(
        question,
        draft.corrections(),
        draft.alternatives(),
        sides(question, scan, inherited, today));
  }

  /** What describes the document is read alone: "when did it come out" is asked of no figure. */
  private Reading ofDocument(
      Scan scan, Imprints.Found found, @Nullable Question before, LocalDate today) {
    Optional<Screen.Refusal> refusal = screen.ofDocument(scan, found.foreign());
    Question whole = found.imprint().behind() && before != null ? before : drafts.bare(scan);
    if (refusal.isEmpty() && !found.description().isEmpty()) {
      Scan described = scanner.scan(found.description(), today, known);
      Drafts.Draft draft = drafts.draft(described, null);
      boolean named = described.metrics().stream().anyMatch(Measures.Scored::phrased);
      whole = named ? draft.question() : draft.question().about(List.of());
      refusal = screen.then(described, draft.isFigure());
    }
    if (refusal.isPresent()) {
      return declined(refusal.get(), whole);
    }
    List<String> documents = found.imprint().documents();
    if (documents.size() == 1) {
      whole = whole.within(documents.get(0)); // what is asked next is asked of it
    }
    return new OfDocument(whole.as(Form.SOURCES), found.imprint(), scan.corrections());
  }

  /**
   * "What price does it put on training a model whose edge lasts half a year?" asks for the price:
   * what is said of a thing behind "whose" only tells which one is meant.
   */
  private Question headed(Question whole, Scan scan, LocalDate today) {
    Optional<String> head = Sides.head(scan);
    if (head.isEmpty() || whole.metrics().isEmpty()) {
      return whole;
    }
    Scan asked = scanner.scan(head.get(), today, known);
    List<String> metrics = drafts.draft(asked, null).question().metrics();
    boolean named = asked.metrics().stream().limit(1).anyMatch(Measures.Scored::phrased);
    return named && !metrics.isEmpty() && !metrics.get(0).equals(whole.metrics().get(0))
        ? whole.headed(drafts.draft(asked, whole).question())
        : whole;
  }

  /** "How much is it, and what does the Gazette say it means?": the figure, and those words. */
  private Question inWordsToo(Question whole, Scan scan, LocalDate today) {
    Optional<String> more =
        whole.form() == Form.LOOKUP && scan.cue(WORDS_TOO)
            ? Sides.wordsToo(scan)
            : Optional.empty();
    if (more.isEmpty()) {
      return whole;
    }
    Question second = drafts.draft(scanner.scan(more.get(), today, known), whole).question();
    return second.form() == Form.STATEMENTS
        ? whole.worded(scanner.scan(second.text(), today, known).near().statements())
        : whole.worded(Map.of());
  }

  /** What a bare "why" asks for: behind words, what is said beside them and was not told yet. */
  private Map<String, Told> reasons(
      Question question, Scan scan, Question before, LocalDate today) {
    boolean bare = scan.content().isEmpty() && scan.entities().isEmpty();
    boolean words = before.form() == Form.STATEMENTS;
    boolean perhaps = before.leaning() < HARDLY_A_FIGURE; // "did it miss its goal?", "why?"
    boolean told = bare && (words || perhaps) && !before.likely().isEmpty();
    String asked = words ? question.text() : scan.text(); // a measure that was taken over is none
    String text = told ? asked + " " + before.text() : question.text();
    Map<String, Told> near =
        new LinkedHashMap<>(scanner.scan(text, today, known).near().statements());
    if (told && words) {
      near.remove(before.likely().keySet().iterator().next());
      double rest = near.values().stream().mapToDouble(Told::likely).sum();
      near.replaceAll((id, t) -> new Told(rest == 0 ? 0 : t.likely() / rest, t.covered()));
    }
    return near;
  }

  /**
   * What is set against one another, each read for itself, the second in the light of the first.
   */
  private List<Question> sides(
      Question whole, Scan scan, @Nullable Question before, LocalDate today) {
    if (before != null && Sides.isOfBefore(scan, before, whole)) {
      return List.of(before, whole);
    }
    List<Question> told = Sides.inWords(scan, whole);
    if (!told.isEmpty()) {
      return told;
    }
    boolean read =
        whole.metrics().size() > 1 || whole.whens().size() > 1 && !Sides.isOfTwoMeasures(scan);
    if (!read
        && !whole.metrics().isEmpty()
        && whole.segment() != null
        && !whole.segment().equals(Question.EVERY_SEGMENT)
        && scan.segments().size() == 2) {
      return scan.segments().stream().map(whole::in).toList();
    }
    if (!read && Sides.isOfNowAndThen(scan, whole)) {
      return List.of(whole.now(), whole);
    }
    List<String> bases = Drafts.bases(scan, whole.metrics());
    if (!read && whole.entities().size() == 1 && bases.size() == 2) {
      return bases.stream().map(whole::on).toList();
    }
    List<Question> counts = read ? List.of() : Sides.ofTwoCounts(scan, whole, before != null);
    if (!counts.isEmpty()) {
      return counts;
    }
    if (!whole.metrics().isEmpty() && whole.entities().size() == 1 && scan.sources().size() == 2) {
      return scan.sources().stream().map(whole::within).toList();
    }
    if (read || whole.segment() != null) {
      return List.of();
    }
    for (Sides.Cut cut : Sides.of(scan.text())) {
      boolean now = scanner.scan(cut.first(), today, known).explicitNow();
      Scan other = scanner.scan(cut.second(), today, known);
      Optional<Question> first =
          first(cut.first(), before, today).or(() -> dealt(cut.first(), other, today));
      Optional<Question> second =
          first
              .flatMap(
                  one -> second(other, one, now).map(two -> Sides.another(two, one, other, scan)))
              .filter(two -> Sides.areTwo(first.get(), two))
              .filter(two -> now || !Sides.isOfOneTime(first.get(), two))
              .filter(two -> Sides.isNamed(two, first.get(), scan));
      if (second.isPresent()) {
        return List.of(first.get(), second.get());
      }
    }
    return List.of();
  }

  /** "How does that" compare with something: the first side is what was spoken of before. */
  private Optional<Question> first(String text, @Nullable Question before, LocalDate today) {
    Scan scan = scanner.scan(text, today, known);
    return before != null && Sides.isEmpty(scan)
        ? Optional.of(before).filter(q -> !q.metrics().isEmpty())
        : side(scan, before);
  }

  /** "Birch's deal" beside what Acorn plans: the one measure that stands between the two. */
  private Optional<Question> dealt(String text, Scan second, LocalDate today) {
    Scan scan = scanner.scan(text, today, known);
    return side(second, null).flatMap(planned -> Sides.between(scan, planned.now(), known));
  }

  /** A time alone is that of the whole, unless it is set against what is now. */
  private Optional<Question> second(Scan scan, Question first, boolean now) {
    boolean time = scan.entities().isEmpty() && !scan.hasMetric() && !scan.explicitNow();
    return time && !now && first.when().from() == null ? Optional.empty() : side(scan, first);
  }

  private Optional<Question> side(Scan scan, @Nullable Question before) {
    if (Sides.isEmpty(scan) || screen.first(scan).isPresent()) {
      return Optional.empty();
    }
    Optional<Question> between =
        before == null ? Optional.empty() : Sides.between(scan, before, known);
    if (between.isPresent()) {
      return between;
    }
    Question inherited = before != null && FollowUp.leans(scan) ? before : null;
    Drafts.Draft draft = drafts.draft(scan, inherited);
    boolean named = scan.metrics().stream().limit(1).anyMatch(Measures.Scored::phrased);
    boolean figure = (draft.isFigure() || named) && !draft.question().metrics().isEmpty();
    return figure && screen.then(scan, true).isEmpty()
        ? Optional.of(draft.question())
        : Optional.empty();
  }

  private static Reading declined(Screen.Refusal refusal, Question question) {
    return new Declined(refusal.why(), refusal.what(), question);
  }

  private static @Nullable Question question(Reading reading, @Nullable Question before) {
    if (reading instanceof Understood understood) {
      return understood.question();
    }
    if (reading instanceof OfDocument of) {
      return of.question();
    }
    return reading instanceof Declined declined ? declined.question() : before;
  }
}

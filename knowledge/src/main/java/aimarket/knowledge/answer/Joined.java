package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.reading.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which answer is given to a message that asks twice: the one to the whole where it tells what the
 * halves do, or as much in other words; else both halves, and of one that is not known that it is
 * not.
 */
final class Joined {
  private Joined() {}

  static Answer of(Answer whole, Answer first, Answer second) {
    if (isTold(first) && isTold(second)) {
      return isTold(whole) && isEnough(whole, first, second) ? whole : Merged.of(first, second);
    }
    Answer half = isTold(first) ? first : second;
    boolean known = isTold(half) && !inWords(half);
    return known && !tellsMore(whole, half) ? Merged.of(first, second) : whole;
  }

  /** A whole that lacks a part and tells no more than the half may have misread what it lacks. */
  private static boolean tellsMore(Answer whole, Answer half) {
    boolean same = whole.status() == Status.PARTIAL && core(whole).equals(core(half));
    return isTold(whole) && !same;
  }

  private static boolean isEnough(Answer whole, Answer first, Answer second) {
    boolean once =
        covers(first, second)
            || covers(second, first)
            || isOfSame(first.understood(), second.understood());
    boolean told = covers(whole, first) && covers(whole, second);
    return once || told || isOfAll(whole, first, second) || inWords(first) && inWords(second);
  }

  private static boolean isOfSame(Understood one, Understood two) {
    return !one.metrics().isEmpty()
        && one.metrics().equals(two.metrics())
        && one.entities().equals(two.entities())
        && one.period().equals(two.period())
        && Objects.equals(one.segment(), two.segment());
  }

  /** Whether the whole has a figure of each measure and each party that the halves are about. */
  private static boolean isOfAll(Answer whole, Answer first, Answer second) {
    Set<String> metrics =
        whole.figures().stream()
            .map(Shown::metric)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return whole.figures().size() > 1
        && Stream.of(first.understood(), second.understood())
            .allMatch(
                half ->
                    !half.metrics().isEmpty()
                        && metrics.containsAll(half.metrics())
                        && whole.understood().entities().containsAll(half.entities()));
  }

  private static Stream<Shown> answering(Answer answer) {
    return answer.figures().stream().filter(f -> f.role() == Role.ANSWER);
  }

  private static boolean inWords(Answer answer) {
    return answering(answer).findAny().isEmpty();
  }

  private static boolean isTold(Answer answer) {
    boolean told = answer.status() == Status.ANSWERED || answer.status() == Status.PARTIAL;
    return told
        && Merged.isCited(answer)
        && !answer.understood().form().equals(Form.PROFILE.code()); // that tells what there is
  }

  /** Whether the one tells what the other is for. */
  private static boolean covers(Answer one, Answer other) {
    Set<String> core = core(other);
    return !core.isEmpty() && one.facts().containsAll(core);
  }

  /** The facts of its figures; of an answer in words its first sentence. */
  static Set<String> core(Answer answer) {
    Set<String> figures =
        answering(answer)
            .flatMap(Joined::facts)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return figures.isEmpty()
        ? answer.facts().stream().limit(1).collect(Collectors.toSet())
        : figures;
  }

  /** What it is, or what it was worked out from. */
  static Stream<String> facts(Shown figure) {
    List<String> from = figure.computedFrom();
    return from == null ? Stream.ofNullable(figure.fact()) : from.stream();
  }
}

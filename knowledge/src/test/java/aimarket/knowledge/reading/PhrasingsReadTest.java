package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.reading.Reading.Both;
import aimarket.knowledge.reading.Reading.Choice;
import aimarket.knowledge.reading.Reading.Understood;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether the whole reader takes the shipped phrasings of a metric for questions about it: no other
 * measure is answered, and none is declined that is here. Words alone are no wrong answer.
 */
class PhrasingsReadTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  /**
   * Of the phrasings of a metric, so many are read as that metric, asked back or left to words.
   * Most stand above 0.9; the lowest are the special cases of a measure that is asked for far more
   * often: a month's or a whole year's revenue, its growth, a round that is still sought.
   */
  private static final double FLOOR = 0.75;

  private static final Starter STARTER = Starter.load();
  private static final Vocabulary WORDS = STARTER.vocabulary();
  private static final Known KNOWN = new StarterKnown(STARTER);
  private static final QuestionReader READER = new QuestionReader(WORDS, KNOWN);

  @TestFactory
  Stream<DynamicTest> phrasings_of_a_metric_are_read_as_it() {
    return WORDS.phrasings().metrics().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> holds(e.getKey(), e.getValue())));
  }

  private static void holds(String slug, List<String> phrasings) {
    Metric metric = WORDS.metric(slug).orElseThrow();
    List<String> wrong = new ArrayList<>();
    for (String phrasing : phrasings) {
      String text = filled(phrasing, metric);
      Reading reading = READER.read(List.of(text), TODAY);
      if (!isAbout(reading, metric)) {
        wrong.add(text + " -> " + said(reading));
      }
    }
    double right = 1 - (double) wrong.size() / phrasings.size();
    assertThat(right)
        .as("%s: %.3f of %d\n%s", slug, right, phrasings.size(), String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private static boolean isAbout(Reading reading, Metric metric) {
    if (reading instanceof Both both) {
      return isAbout(both.whole(), metric) || isAbout(both.first(), metric);
    }
    if (!(reading instanceof Understood understood)) {
      return reading instanceof Choice;
    }
    List<String> metrics = understood.question().metrics();
    return metrics.isEmpty() || metrics.contains(metric.slug()) || isComputed(understood, metric);
  }

  /** A ratio or a lead that a source states may as well be computed from what it is made of. */
  private static boolean isComputed(Understood understood, Metric metric) {
    Operation operation = understood.question().operation();
    return switch (metric.unit()) {
      case MULTIPLE -> operation == Operation.RATIO || operation == Operation.QUOTIENT;
      case PERCENTAGE_POINTS -> operation == Operation.DIFFERENCE;
      default -> false;
    };
  }

  private static String said(Reading reading) {
    return reading instanceof Understood u
        ? u.question().form() + " " + u.question().metrics()
        : reading.toString();
  }

  /** With two that have figures of it, the second its other side where it has one. */
  private static String filled(String phrasing, Metric metric) {
    List<String> having = new ArrayList<>(new TreeSet<>(KNOWN.entitiesWith(metric.slug())));
    String entity = having.get(0);
    String other =
        WORDS.entities().stream()
            .map(e -> e.slug())
            .filter(e -> !e.equals(entity))
            .filter(e -> KNOWN.metricsBetween(entity, e).contains(metric.slug()))
            .findFirst()
            .orElse(having.size() > 1 ? having.get(1) : "openai");
    return phrasing
        .replace("{entity}", WORDS.name(entity))
        .replace("{other}", WORDS.name(other))
        .replace("{period}", "2026")
        .replace("{segment}", segment(metric))
        .replace("{amount}", amount(metric));
  }

  private static String segment(Metric metric) {
    return WORDS.segments().stream()
        .filter(s -> KNOWN.metricsIn(s.slug()).contains(metric.slug()))
        .map(s -> s.name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("finance");
  }

  private static String amount(Metric metric) {
    return switch (metric.unit()) {
      case USD -> "$20B";
      case PERCENT -> "30%";
      case PERCENTAGE_POINTS -> "5 points";
      case GW -> "5 GW";
      case MULTIPLE -> "3x";
      case USERS -> "800 million";
      default -> "12";
    };
  }
}

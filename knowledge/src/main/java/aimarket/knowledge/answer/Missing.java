package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.reading.Reading;
import aimarket.knowledge.reading.Reading.Declined;
import aimarket.knowledge.store.Gap;
import aimarket.knowledge.store.Gap.Kind;

/**
 * What kept a question from a whole answer.
 *
 * @param what the name, measure, words or fact; empty where it is the question as a whole
 */
public record Missing(Kind kind, String what) {

  /** The answer with what is missing from it, by how the question was read. */
  public static Answer toldIn(Answer answer, Reading reading) {
    return answer.status() == Status.ANSWERED ? answer : answer.without(of(answer, reading));
  }

  private static Missing of(Answer answer, Reading reading) {
    if (reading instanceof Reading.Both both && answer.status() != Status.PARTIAL) {
      return of(answer, both.whole());
    }
    if (reading instanceof Reading.Choice || answer.status() == Status.UNCLEAR) {
      return new Missing(Kind.WORDS, "");
    }
    if (reading instanceof Declined declined && answer.status() == Status.UNKNOWN) {
      return new Missing(kind(declined.why()), declined.what());
    }
    return new Missing(
        answer.status() == Status.PARTIAL ? Kind.PART : Kind.FACT, answer.understood().readAs());
  }

  private static Gap.Kind kind(Declined.Why why) {
    switch (why) {
      case ABSENT_ENTITY:
        return Kind.NAME;
      case ABSENT_METRIC:
        return Kind.MEASURE;
      case ABSENT_SEGMENT:
        return Kind.SEGMENT;
      case FALSE_PREMISE:
        return Kind.PREMISE;
      case INSTRUCTION:
        return Kind.INSTRUCTION;
      case OTHER_LANGUAGE:
        return Kind.LANGUAGE;
      case OUT_OF_DOMAIN:
        return Kind.FIELD;
      default:
        return Kind.WORDS;
    }
  }
}

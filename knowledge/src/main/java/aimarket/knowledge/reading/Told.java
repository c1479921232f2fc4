package aimarket.knowledge.reading;

/**
 * How well a statement fits the wording of a question.
 *
 * @param likely that it is the one asked for, among all statements, 0 to 1; held-out questions bear
 *     it out within a few points
 * @param covered how much of the question's weight of words it or a question that it answers has, 0
 *     to 1
 */
public record Told(double likely, double covered) {

  /** How good the evidence is, on one scale, 0 to 2. */
  public double sure() {
    return likely + covered;
  }
}

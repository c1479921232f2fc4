package aimarket.knowledge.answer;

import java.util.Optional;
import java.util.Set;

/**
 * What a channel is told of a stretch of time: an answer that nobody asked for.
 *
 * @param document headline, sections, notes and citations, for every face
 * @param quiet nothing became visible: one line, if it is told at all
 * @param facts ids of all facts that it shows; who corrects one knows where it stood
 * @param chart a question whose chart goes with it; empty where there is nothing to draw
 */
public record Digest(Answer document, boolean quiet, Set<String> facts, Optional<String> chart) {
  public Digest {
    facts = Set.copyOf(facts);
  }
}

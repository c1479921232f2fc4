package aimarket.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact in words.
 *
 * @param entities slugs of those it is about, the main one first
 * @param topic slug
 * @param sentence ours, never the document's; amounts stand as references to figures, <code>
 *     {figure-id}</code>
 * @param asks questions that it answers, as people put them; only for finding it
 * @param expects what has to be seen for a forecast to have come true; null where no figure decides
 */
public record Statement(
    Header header,
    List<String> entities,
    String topic,
    StatementKind kind,
    String sentence,
    List<String> asks,
    @Nullable Expectation expects)
    implements Fact {

  private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)\\}");

  public Statement {
    Objects.requireNonNull(header, "header is null");
    Objects.requireNonNull(topic, "topic is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(sentence, "sentence is null");
    entities = List.copyOf(entities);
    asks = List.copyOf(asks);
    if (entities.isEmpty()) {
      throw new IllegalArgumentException("statement %s is about nobody".formatted(header.id()));
    }
  }

  /** A statement that no figure is expected to decide. */
  public Statement(
      Header header,
      List<String> entities,
      String topic,
      StatementKind kind,
      String sentence,
      List<String> asks) {
    this(header, entities, topic, kind, sentence, asks, null);
  }

  /** The same statement that answers these questions too. */
  public Statement askedAlso(List<String> more) {
    List<String> all = new ArrayList<>(asks);
    all.addAll(more);
    return new Statement(header, entities, topic, kind, sentence, all, expects);
  }

  /** Ids of the figures that the sentence refers to, in order. */
  public List<String> references() {
    List<String> ids = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(sentence);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }
}

package aimarket.knowledge.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param title null where the text has none
 * @param publisher slug of an entity
 * @param leansOn what the document itself leans on, in its order
 * @param note the curator's, never shown to askers
 */
public record Source(
    String id,
    @Nullable String title,
    String publisher,
    @Nullable String author,
    Printed printed,
    @Nullable String url,
    String language,
    String genre,
    List<String> leansOn,
    @Nullable String note) {
  public Source {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(publisher, "publisher is null");
    Objects.requireNonNull(printed, "printed is null");
    leansOn = List.copyOf(leansOn);
  }
}

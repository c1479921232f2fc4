package aimarket.knowledge.compare;

import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers mentions into claims. */
public final class Claims {
  private Claims() {}

  /**
   * Figures that restate another are counted with it. The main mention leads where it is there,
   * whatever its restatements say more of; otherwise the best of those that are.
   *
   * @return claims, the best head first
   */
  public static List<Claim> of(Collection<Figure> figures) {
    Map<String, Figure> byId = new LinkedHashMap<>();
    figures.forEach(f -> byId.put(f.id(), f));
    Map<String, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      groups.computeIfAbsent(mainMention(figure, byId), k -> new ArrayList<>()).add(figure);
    }
    List<Claim> claims = new ArrayList<>();
    groups.forEach(
        (main, mentions) -> {
          Figure head = byId.containsKey(main) ? byId.get(main) : Head.of(mentions).orElseThrow();
          mentions.sort(
              (a, b) -> a.equals(head) ? -1 : b.equals(head) ? 1 : Head.ORDER.compare(a, b));
          claims.add(new Claim(head, mentions));
        });
    claims.sort((a, b) -> Head.ORDER.compare(a.head(), b.head()));
    return claims;
  }

  private static String mainMention(Figure figure, Map<String, Figure> byId) {
    String main = figure.id();
    Figure at = figure;
    for (int steps = 0;
        at != null && steps < 10;
        steps++) { // a ring of restatements must not hang an answer
      String next = at.header().linked(FactLink.Kind.RESTATES);
      if (next == null) {
        break;
      }
      main = next;
      at = byId.get(next);
    }
    return main;
  }
}

package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Entity.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entities in a question: by name, by tie ("Claude's maker", "the CFO of …"), by group. */
final class Names {
  private static final Set<String> LINKS = Set.of("of", "behind", "at", "for", "to");

  /** "Acorn cto" is an office as it stands; "Acorn heading for" is none. */
  private static final int ABBREVIATION = 3;

  private static final int REACH = 3;

  /** What people have of their own, beside the firm that they lead. */
  private static final Set<String> OWN =
      Stream.of(
              "age argument background birthday bio career case claim comment comparison house"
                  + " job letter line memo message name net note office opinion own pay point"
                  + " position post prediction quote reaction remark reply response role salary"
                  + " people say speech stake stance statement take thinking thought title tweet"
                  + " view vision warning wealth wife word forecast estimate example scenario equity compensation latest recent"
                  + " interview talk testimony fortune home favourite favorite")
          .flatMap(words -> Stream.of(words.split(" ")))
          .map(Stem::of)
          .collect(Collectors.toUnmodifiableSet());

  private final Lexicon lexicon;

  Names(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions in the order of the text, and the words that they explain. */
  record Found(List<Mention> mentions, Set<Integer> explained) {
    Set<String> slugs() {
      Set<String> slugs = new LinkedHashSet<>();
      mentions.forEach(m -> slugs.add(m.slug()));
      return slugs;
    }
  }

  Found find(List<Token> tokens) {
    Set<Integer> explained = new HashSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Match<String> match : lexicon.names.findApart(tokens)) {
      Optional<Entity> entity = lexicon.vocabulary.entity(match.value());
      if (entity.isPresent() && !isOrdinary(match, tokens)) {
        mentions.add(new Mention(entity.get(), match.start(), match.end()));
        explained.addAll(match.positions());
      }
    }
    Map<Integer, Match<String>> ties = new TreeMap<>();
    lexicon.offices.findApart(tokens).forEach(m -> ties.put(m.start(), m));
    Map<Integer, Match<String>> nouns = new TreeMap<>();
    lexicon.relations.findApart(tokens).forEach(m -> nouns.putIfAbsent(m.start(), m));
    mentions.replaceAll(m -> firm(follow(m, nouns, ties, explained), tokens));
    rivals(mentions, nouns, explained);
    for (Match<List<String>> group : lexicon.groups.findApart(tokens)) {
      for (String slug : group.value()) {
        lexicon
            .vocabulary
            .entity(slug)
            .ifPresent(e -> mentions.add(new Mention(e, group.start(), group.end())));
      }
      explained.addAll(group.positions());
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return new Found(List.copyOf(mentions), explained);
  }

  /** A name made of everyday words ("the information") counts only with its capital. */
  private boolean isOrdinary(Match<String> match, List<Token> tokens) {
    return match.positions().stream().allMatch(i -> lexicon.isEveryday(tokens.get(i)))
        && match.positions().stream().noneMatch(i -> tokens.get(i).capital());
  }

  /** Walks along "Altman's lab's chatbot", noun by noun. */
  private Mention follow(
      Mention from,
      Map<Integer, Match<String>> nouns,
      Map<Integer, Match<String>> offices,
      Set<Integer> explained) {
    Mention at = from;
    for (int step = 0; step < REACH; step++) {
      Match<String> noun = next(at, nouns);
      Match<String> office = next(at, offices);
      Entity to =
          office != null
              ? officer(at.entity(), office.value())
              : noun == null ? null : tied(at.entity(), noun.value());
      Match<String> used = office != null ? office : noun;
      if (to == null || used == null) {
        return at;
      }
      explained.addAll(used.positions());
      at = new Mention(to, Math.min(at.start(), used.start()), Math.max(at.end(), used.end()));
    }
    return at;
  }

  /** "Doe's sales" are those of the firm that Doe leads; his words and views are his own. */
  private Mention firm(Mention at, List<Token> tokens) {
    boolean leads =
        at.entity().relations().stream()
            .anyMatch(r -> r.kind().equals(Relation.OFFICER_OF) && r.title() == null);
    boolean owns =
        at.entity().kind() == Kind.PERSON
            && tokens.get(at.end()).possessive()
            && at.end() + 1 < tokens.size()
            && !OWN.contains(tokens.get(at.end() + 1).stem());
    Entity firm = leads && owns ? maker(at.entity()) : null;
    return firm == null ? at : new Mention(firm, at.start(), at.end());
  }

  /** The noun right after the name, or right before it with "of" or "behind" in between. */
  private static @Nullable Match<String> next(Mention at, Map<Integer, Match<String>> nouns) {
    Match<String> after = nouns.get(at.end() + 1);
    if (after != null) {
      return after;
    }
    for (Match<String> noun : nouns.values()) {
      int between = at.start() - noun.end() - 1;
      if (between >= 1 && between <= 2 && noun.end() < at.start()) {
        return linked(noun, at) ? noun : null;
      }
    }
    return null;
  }

  /** "The CFO of Acorn", "Acorn's CFO". */
  static boolean isOffice(Match<String> office, Mention firm, List<Token> tokens) {
    boolean brief = tokens.get(office.start()).word().length() <= ABBREVIATION;
    boolean behind =
        office.start() == firm.end() + 1 && (tokens.get(firm.end()).possessive() || brief);
    int between = firm.start() - office.end() - 1;
    boolean before =
        (between == 1 || between == 2) && LINKS.contains(tokens.get(office.end() + 1).word());
    return behind || before;
  }

  private static boolean linked(Match<String> noun, Mention at) {
    return LINKS.stream().anyMatch(noun.phrase()::endsWith) || noun.end() == at.start() - 2;
  }

  private @Nullable Entity tied(Entity entity, String tie) {
    if (tie.equals("maker") && entity.kind() != Kind.COMPANY) {
      return maker(entity);
    }
    if (tie.equals("product")) {
      Entity company = entity.kind() == Kind.PERSON ? maker(entity) : entity;
      return company == null || company.kind() != Kind.COMPANY ? null : product(company);
    }
    return null;
  }

  private @Nullable Entity maker(Entity entity) {
    return entity.relations().stream()
        .filter(r -> r.kind().equals(Relation.PRODUCT_OF) || r.kind().equals(Relation.OFFICER_OF))
        .flatMap(r -> lexicon.vocabulary.entity(r.to()).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable Entity product(Entity company) {
    return lexicon.vocabulary.entities().stream()
        .filter(e -> e.kind() == Kind.PRODUCT && ties(e, Relation.PRODUCT_OF, company.slug()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Entity officer(Entity of, String title) {
    Entity company = of.kind() == Kind.PRODUCT ? maker(of) : of;
    if (company == null) {
      return null;
    }
    return lexicon.vocabulary.entities().stream()
        .filter(e -> e.relations().stream().anyMatch(r -> holds(r, company.slug(), title)))
        .findFirst()
        .orElse(null);
  }

  private static boolean ties(Entity entity, String kind, String to) {
    return entity.relations().stream().anyMatch(r -> r.kind().equals(kind) && r.to().equals(to));
  }

  private static boolean holds(Relation relation, String company, String title) {
    return relation.kind().equals(Relation.OFFICER_OF)
        && relation.to().equals(company)
        && title.equalsIgnoreCase(relation.title());
  }

  /** "its bigger foe" is the other of a pair. */
  private void rivals(
      List<Mention> mentions, Map<Integer, Match<String>> nouns, Set<Integer> explained) {
    Set<String> named = new HashSet<>();
    mentions.forEach(m -> named.add(m.slug()));
    for (Match<String> noun : nouns.values()) {
      if (!noun.value().equals("rival")) {
        continue;
      }
      for (String slugs : lexicon.vocabulary.words().groups().keySet()) {
        List<String> group = List.of(slugs.split(" "));
        List<String> others = group.stream().filter(s -> !named.contains(s)).toList();
        if (group.size() == 2 && others.size() == 1) {
          lexicon
              .vocabulary
              .entity(others.get(0))
              .ifPresent(e -> mentions.add(new Mention(e, noun.start(), noun.end())));
          named.add(others.get(0));
          explained.addAll(noun.positions());
          break;
        }
      }
    }
  }
}

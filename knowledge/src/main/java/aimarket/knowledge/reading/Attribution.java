package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to have said it: "according to Herald", "in the gazette summary", "the Survey data". */
final class Attribution {
  private static final Set<Kind> VOICES = Set.of(Kind.DATASET, Kind.PUBLISHER, Kind.INSTITUTION);

  private static final Set<String> DOCUMENTS =
      Set.of("piec", "articl", "stor", "story", "report", "brief", "summary", "note", "post");

  /** With no more words than this beside a name, it is the person who is asked about. */
  private static final int SHORT = 5;

  private Attribution() {}

  /**
   * @param source id of the document to stay within
   * @param sources ids of all documents that are named, in the order of the text
   * @param claimant slug of the dataset or publisher that is to have said it
   * @param voice the entity that was named for it: the firm behind a dataset stands for that
   * @param mentions those that are left as what the question is about
   */
  record Found(
      @Nullable String source,
      List<String> sources,
      @Nullable String claimant,
      @Nullable String voice,
      List<Mention> mentions,
      Set<Integer> explained) {}

  static Found find(
      List<Token> tokens, List<Mention> mentions, Known known, Vocabulary vocabulary) {
    Set<Integer> explained = new HashSet<>();
    List<Mention> about = new ArrayList<>();
    String source = null;
    Set<String> sources = new LinkedHashSet<>();
    String claimant = null;
    String voice = null;
    for (Mention mention : mentions) {
      List<Source> own =
          known.sources().stream().filter(s -> s.publisher().equals(mention.slug())).toList();
      List<Source> by = by(mention, tokens, known);
      if (own.size() == 1 || by.size() == 1) {
        source = own.size() == 1 ? own.get(0).id() : by.get(0).id();
        sources.add(source);
      } else {
        String speaker = speaker(mention.entity(), vocabulary);
        if (speaker == null && Speech.isBy(mention, tokens, mentions, known)) {
          claimant = mention.slug();
        } else if (speaker == null) {
          about.add(mention);
        } else {
          claimant = speaker;
          voice = mention.slug();
        }
      }
    }
    for (Source candidate : known.sources()) {
      int at = Math.max(idWord(candidate, tokens, mentions), author(candidate, tokens, mentions));
      if (at >= 0) {
        sources.add(candidate.id());
        source = source == null ? candidate.id() : source;
        explained.add(at);
      }
    }
    if (source == null) {
      source = ofMonth(tokens, known, explained);
    }
    boolean one = sources.size() < 2; // of two that are named neither is all that is meant
    return new Found(
        one ? source : null, List.copyOf(sources), claimant, voice, List.copyOf(about), explained);
  }

  /** "Doe's numbers", "why does Doe hold that": those of the one document that Doe wrote. */
  private static List<Source> by(Mention mention, List<Token> tokens, Known known) {
    boolean holds =
        tokens.size() > mention.end() - mention.start() + SHORT
            && !tokens.get(0).word().equals("who");
    return (tokens.get(mention.end()).possessive() || holds)
            && mention.entity().kind() == Kind.PERSON
        ? known.sources().stream().filter(s -> mention.entity().name().equals(s.author())).toList()
        : List.of();
  }

  /** "The March article": the only document that came out in that month. */
  private static @Nullable String ofMonth(List<Token> tokens, Known known, Set<Integer> explained) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String month = tokens.get(i).word();
      if (!DOCUMENTS.contains(tokens.get(i + 1).stem())) {
        continue;
      }
      List<Source> out =
          known.sources().stream()
              .filter(s -> s.printed().latest().getMonth().name().equalsIgnoreCase(month))
              .toList();
      if (out.size() == 1) {
        explained.add(i);
        explained.add(i + 1);
        return out.get(0).id();
      }
    }
    return null;
  }

  private static @Nullable String speaker(Entity entity, Vocabulary vocabulary) {
    if (VOICES.contains(entity.kind())) {
      return entity.slug();
    }
    return vocabulary.entities().stream()
        .filter(e -> e.kind() == Kind.DATASET)
        .filter(e -> e.relations().stream().anyMatch(r -> r.to().equals(entity.slug())))
        .map(Entity::slug)
        .findFirst()
        .orElse(null);
  }

  /** "In Doe's telling": the last name of who wrote the document, with its capital. */
  private static int author(Source source, List<Token> tokens, List<Mention> mentions) {
    String author = source.author();
    if (author == null || !author.contains(" ")) {
      return -1;
    }
    String last = author.substring(author.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean named = mentions.stream().anyMatch(m -> m.start() <= at && at <= m.end());
      if (!named && tokens.get(i).capital() && tokens.get(i).word().equals(last)) {
        return i;
      }
    }
    return -1;
  }

  /** The first word of an id names its source: "gazette" of "gazette-2031-04-10". */
  private static int idWord(Source source, List<Token> tokens, List<Mention> mentions) {
    String first = Arrays.asList(source.id().split("-")).get(0);
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean named = mentions.stream().anyMatch(m -> m.start() <= at && at <= m.end());
      if (!named && first.length() > 3 && tokens.get(i).word().equals(first)) {
        return i;
      }
    }
    return -1;
  }
}

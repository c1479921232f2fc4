package aimarket.knowledge.plan;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.vocabulary.Topic;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements nearest to a question: BM25 over what they say, whom they are about and what
 * they answer, and how much of the question they cover. Immutable; thread-safe.
 */
public final class Ranking {
  private static final String ID = "id";
  private static final String SAYS = "says";
  private static final String AROUND = "around";
  private static final int CONSIDERED = 60;

  private final Map<String, Statement> byId = new HashMap<>();
  private final Map<String, Set<String>> termsOf = new HashMap<>();
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final IndexSearcher searcher;
  private final Set<String> common;

  /**
   * @param score BM25, comparable within one question only
   * @param coverage how much of the question's weight of words the statement has, 0 to 1
   */
  public record Ranked(Statement statement, double score, double coverage) {}

  /**
   * @param figure looks up a figure that a sentence refers to; null where there is none
   */
  public Ranking(
      Collection<Statement> statements,
      Vocabulary vocabulary,
      Function<String, @Nullable Figure> figure) {
    this.common = Set.copyOf(terms(String.join(" ", vocabulary.words().common())));
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Statement statement : statements) {
          byId.put(statement.id(), statement);
          String says = says(statement, figure);
          String around = around(statement, vocabulary);
          Set<String> terms = new LinkedHashSet<>(terms(says));
          terms.addAll(terms(around));
          termsOf.put(statement.id(), terms);
          Document document = new Document();
          document.add(new StringField(ID, statement.id(), Field.Store.YES));
          document.add(new TextField(SAYS, says, Field.Store.NO));
          document.add(new TextField(AROUND, around, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no I/O", e);
    }
  }

  /**
   * @param text the question, normalised
   * @param names of the entities and the topic it was read to be about; they help to rank, and
   *     prove nothing of what it asks about them
   * @return the best first; restatements are left to their main statement where that is there too
   */
  public List<Ranked> rank(String text, String names, Predicate<Statement> wanted) {
    Set<String> asked = new LinkedHashSet<>(terms(text + " " + names));
    asked.removeAll(common);
    if (asked.isEmpty()) {
      return List.of();
    }
    Set<String> content = new LinkedHashSet<>(asked);
    content.removeAll(terms(names));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : asked) {
      query.add(new TermQuery(new Term(SAYS, term)), BooleanClause.Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(AROUND, term)), 0.5f), BooleanClause.Occur.SHOULD);
    }
    List<Ranked> ranked = new ArrayList<>();
    try {
      for (ScoreDoc hit : searcher.search(query.build(), CONSIDERED * 4).scoreDocs) {
        Statement statement = byId.get(searcher.storedFields().document(hit.doc).get(ID));
        if (statement != null && wanted.test(statement) && ranked.size() < CONSIDERED) {
          ranked.add(
              new Ranked(statement, hit.score, coverage(content, termsOf.get(statement.id()))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no I/O", e);
    }
    ranked.sort((a, b) -> Double.compare(weight(b), weight(a)));
    return ranked;
  }

  /**
   * Score alone favours long questions' rare words; coverage keeps the statement on the question.
   */
  public static double weight(Ranked ranked) {
    return ranked.score() * (0.5 + ranked.coverage());
  }

  private double coverage(Set<String> asked, Set<String> has) throws IOException {
    double all = 0;
    double covered = 0;
    for (String term : asked) {
      double idf = idf(term);
      all += idf;
      if (has.contains(term)) {
        covered += idf;
      }
    }
    return all == 0 ? 1 : covered / all;
  }

  private double idf(String term) throws IOException {
    int n = searcher.getIndexReader().numDocs();
    int df =
        Math.max(
            searcher.getIndexReader().docFreq(new Term(SAYS, term)),
            searcher.getIndexReader().docFreq(new Term(AROUND, term)));
    return Math.log(1 + (n - df + 0.5) / (df + 0.5));
  }

  private static String says(Statement statement, Function<String, @Nullable Figure> figure) {
    String sentence = statement.sentence();
    for (String id : statement.references()) {
      Figure referred = figure.apply(id);
      sentence = sentence.replace("{" + id + "}", referred == null ? "" : id.replace('-', ' '));
    }
    return sentence + " " + String.join(" ", statement.asks());
  }

  private static String around(Statement statement, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    for (String slug : statement.entities()) {
      vocabulary.entity(slug).ifPresent(e -> words.add(names(e)));
    }
    for (Claimant claimant : statement.header().claimants()) {
      words.add(vocabulary.name(claimant.who()));
    }
    vocabulary.topic(statement.topic()).map(Ranking::topic).ifPresent(words::add);
    return String.join(" ", words);
  }

  private static String names(Entity entity) {
    String titles =
        entity.relations().stream()
            .map(Entity.Relation::title)
            .filter(t -> t != null)
            .collect(Collectors.joining(" "));
    return entity.name() + " " + String.join(" ", entity.aliases()) + " " + titles;
  }

  private static String topic(Topic topic) {
    return topic.name() + " " + String.join(" ", topic.phrases());
  }

  private List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(SAYS, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysing a string does no I/O", e);
    }
    return terms;
  }
}

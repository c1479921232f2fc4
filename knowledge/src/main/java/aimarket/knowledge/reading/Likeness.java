package aimarket.knowledge.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How near a question is to questions of which it is known what they ask for. BM25 finds the
 * candidates; the share of the weight of words that both have judges them, so that it can be
 * compared from one question to another. Immutable; thread-safe.
 */
final class Likeness implements Similarity {
  private static final String FIELD = "words";
  private static final int CONSIDERED = 60;

  /** A pair of neighbours says less than a word: most of its weight is in its words already. */
  private static final double PAIR = 0.4;

  /** Further questions of one aim confirm the nearest, and do not outweigh it. */
  private static final double[] VOTES = {0.75, 0.15, 0.1};

  private final List<Sample> samples;
  private final List<Set<String>> terms = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unseen;
  private final IndexSearcher searcher;

  Likeness(Collection<Sample> samples) {
    this.samples = List.copyOf(samples);
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Sample sample : this.samples) {
          Set<String> words = terms(sample.words());
          terms.add(words);
          Document document = new Document();
          document.add(new TextField(FIELD, String.join(" ", words), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no I/O", e);
    }
    Map<String, Integer> frequency = new HashMap<>();
    terms.forEach(set -> set.forEach(t -> frequency.merge(t, 1, Integer::sum)));
    frequency.forEach((t, df) -> weights.put(t, weight(t, df)));
    unseen = idf(0);
  }

  private double weight(String term, int documents) {
    return idf(documents) * (term.contains("_") ? PAIR : 1);
  }

  private double idf(int documents) {
    return Math.log(1 + (terms.size() - documents + 0.5) / (documents + 0.5));
  }

  @Override
  public List<Near> near(List<String> words, Set<String> light, Set<String> entities) {
    Set<String> asked = terms(words);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : asked) {
      if (weights.containsKey(term)) {
        query.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD);
      }
    }
    double whole = asked.stream().mapToDouble(t -> weightOf(t, light)).sum();
    Map<Aim, List<Hit>> hits = new TreeMap<>();
    try {
      for (ScoreDoc found : searcher.search(query.build(), CONSIDERED).scoreDocs) {
        Sample sample = samples.get(found.doc);
        Hit hit = hit(found.doc, asked, whole, light, entities);
        hits.computeIfAbsent(sample.aim(), a -> new ArrayList<>()).add(hit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no I/O", e);
    }
    List<Near> near = new ArrayList<>();
    hits.forEach((aim, list) -> near.add(near(aim, list)));
    near.sort(Comparator.comparingDouble((Near n) -> -n.likeness()));
    return near;
  }

  private record Hit(double likeness, Set<String> shared) {}

  private Hit hit(
      int document, Set<String> asked, double whole, Set<String> light, Set<String> entities) {
    Sample sample = samples.get(document);
    Set<String> shared = new HashSet<>(terms.get(document));
    shared.retainAll(asked);
    double both = shared.stream().mapToDouble(t -> weightOf(t, light)).sum();
    double own = terms.get(document).stream().mapToDouble(t -> weightOf(t, Set.of())).sum();
    double likeness = whole + own == 0 ? 0 : 2 * both / (whole + own);
    return new Hit(likeness * aboutSame(sample.entities(), entities), shared);
  }

  /** What is told of one company is no answer to the same question about another. */
  private static double aboutSame(Set<String> sample, Set<String> asked) {
    if (sample.isEmpty() || asked.isEmpty()) {
      return sample.isEmpty() == asked.isEmpty() || sample.isEmpty() ? 1 : 0.9;
    }
    long both = sample.stream().filter(asked::contains).count();
    return 0.7 + 0.3 * 2 * both / (sample.size() + asked.size());
  }

  private static Near near(Aim aim, List<Hit> hits) {
    hits.sort(Comparator.comparingDouble((Hit h) -> -h.likeness()));
    double likeness = 0;
    double votes = 0;
    Set<String> words = new HashSet<>();
    for (int i = 0; i < Math.min(VOTES.length, hits.size()); i++) {
      likeness += VOTES[i] * hits.get(i).likeness();
      votes += VOTES[i];
      hits.get(i).shared().stream().filter(t -> !t.contains("_")).forEach(words::add);
    }
    // One question alone is believed nearly as much as three.
    return new Near(aim, likeness / (votes + (1 - votes) * 0.25), Set.copyOf(words));
  }

  private double weightOf(String term, Set<String> light) {
    Double known = weights.get(term);
    if (known != null) {
      return known;
    }
    boolean pair = term.contains("_");
    return pair || light.contains(term) ? 0 : unseen;
  }

  /** Words, and pairs of neighbours. */
  private static Set<String> terms(List<String> words) {
    Set<String> terms = new LinkedHashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + "_" + words.get(i));
    }
    return terms;
  }
}

package aimarket.knowledge.reading;

import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What there is to learn from the known questions: by far the most work of making a reader. It
 * depends on the vocabulary and on what is known, on nothing else, and can be put in a file.
 */
public final class Learned {
  /** How each form of a question is worded. */
  final Table forms;

  /** How each kind of question is worded. */
  final Table kinds;

  /** How what is asked for is worded. */
  final Table aims;

  /** What each statement is asked for with. */
  final Table statements;

  /** How many known questions have a stem; the one due is how many are known. */
  final Table stems;

  /** Names only: words that several phrasings have. */
  final Table seen;

  private Learned(Table forms, Table kinds, Table aims, Table statements, Table stems, Table seen) {
    this.forms = forms;
    this.kinds = kinds;
    this.aims = aims;
    this.statements = statements;
    this.stems = stems;
    this.seen = seen;
  }

  /** Learns it all: seconds, at a start. */
  public static Learned from(Vocabulary vocabulary, Known known) {
    Lexicon lexicon = new Lexicon(vocabulary);
    Outliner outliner = new Outliner(lexicon, new Names(lexicon));
    List<Sample> samples = Samples.of(vocabulary, known, outliner);
    List<Sample> told = samples.stream().filter(s -> s.aim().kind() == Kind.STATEMENT).toList();
    return new Learned(
        Manner.learn(vocabulary.phrasings().forms(), outliner),
        Wording.kinds(samples),
        Wording.aims(samples),
        Finder.learn(known.statements(), told, outliner),
        Wording.stems(samples),
        Lexicon.seen(vocabulary.phrasings()));
  }

  /** To be read by {@link #read} of the same build, and by no other. */
  public ByteBuffer written() {
    Packed out = new Packed();
    List.of(forms, kinds, aims, statements, stems, seen).forEach(table -> table.write(out));
    return out.buffer();
  }

  /**
   * @param in what {@link #written} gave; it is kept, and must not change
   * @throws RuntimeException where it is something else
   */
  public static Learned read(ByteBuffer in) {
    return new Learned(
        Table.read(in),
        Table.read(in),
        Table.read(in),
        Table.read(in),
        Table.read(in),
        Table.read(in));
  }
}

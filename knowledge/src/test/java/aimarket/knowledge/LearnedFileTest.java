package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Text;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Learned;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Word;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned is found again as it was, or learned anew; never anything between. */
class LearnedFileTest {
  private static final long BUILD = 7;
  private static final FactStore FACTS = StarterKnowledge.facts();
  private static final List<Statement> STATEMENTS = FACTS.statements(Clocks.NOW);

  /** Learned once, and lent to all tests that only care where it comes from. */
  private static final Learned LEARNED = learned();

  @TempDir Path folder;
  private Path file = Path.of("");
  private int anew;

  @BeforeEach
  void no_file() {
    file = folder.resolve("aimarket.learned");
  }

  @Test
  void answers_are_the_same_from_the_file_as_from_learning() {
    Supplier<Vocabulary> words = StarterKnowledge.starter()::vocabulary;
    ask(new SourcedKnowledge(FACTS, words, new LearnedFile(file, BUILD)), "openai revenue");
    assertThat(file).exists();

    LearnedFile kept = new LearnedFile(file, BUILD);
    assertThat(of(kept, STATEMENTS).written()).isEqualTo(LEARNED.written());
    assertThat(anew).isZero();

    Knowledge second = new SourcedKnowledge(FACTS, words, kept);
    List<String> asked = new ArrayList<>(List.of("who sell the most chps", "weather in Paris?"));
    STATEMENTS.stream().flatMap(s -> s.asks().stream().limit(1)).forEach(asked::add);
    words.get().metrics().forEach(m -> asked.addAll(m.examples()));
    for (String question : asked) {
      assertThat(ask(second, question))
          .as(question)
          .isEqualTo(Text.of(StarterKnowledge.ask(question)));
    }
  }

  @Test
  void another_build_learns_anew_and_keeps_its_own() {
    of(new LearnedFile(file, BUILD), STATEMENTS);
    of(new LearnedFile(file, BUILD + 1), STATEMENTS);
    assertThat(anew).isEqualTo(2);
    of(new LearnedFile(file, BUILD + 1), STATEMENTS);
    assertThat(anew).isEqualTo(2);
  }

  @Test
  void other_statements_and_other_words_are_learned_anew() {
    LearnedFile kept = new LearnedFile(file, BUILD);
    of(kept, STATEMENTS);
    List<Statement> more = new ArrayList<>(STATEMENTS);
    more.set(0, STATEMENTS.get(0).askedAlso(List.of("what else is there?")));
    of(kept, more);
    assertThat(anew).isEqualTo(2);
    Word word = new Word("entities", "globex", "*", "entities: []");
    kept.of(List.of(word), more, this::learnAnew);
    assertThat(anew).isEqualTo(3);
  }

  @Test
  void a_damaged_file_is_learned_anew_and_mended() throws IOException {
    LearnedFile kept = new LearnedFile(file, BUILD);
    of(kept, STATEMENTS);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = whole.clone();
      damaged[i < 16 ? i : random.nextInt(damaged.length)] ^= 4;
      Files.write(file, damaged);
      anew = 0;
      of(kept, STATEMENTS);
      assertThat(anew).as("a byte is wrong, trial %d", i).isEqualTo(1);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
    for (int length : new int[] {0, 1, 15, 16, 17, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      anew = 0;
      of(kept, STATEMENTS);
      assertThat(anew).as("cut off after %d bytes", length).isEqualTo(1);
    }
  }

  @Test
  void where_nothing_can_be_kept_it_is_learned_each_time() throws IOException {
    Files.createDirectory(file);
    LearnedFile kept = new LearnedFile(file, BUILD);
    of(kept, STATEMENTS);
    of(kept, STATEMENTS);
    LearnedFile nowhere = new LearnedFile(folder.resolve("gone").resolve("file"), BUILD);
    of(nowhere, STATEMENTS);
    of(LearnedFile.NONE, STATEMENTS);
    assertThat(anew).isEqualTo(4);
  }

  @Test
  void what_a_killed_process_left_goes_with_the_next_writing_and_what_is_being_written_stays()
      throws IOException {
    Path left = Files.writeString(folder.resolve("aimarket.learned123.new"), "half of it");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3_600)));
    Path fresh = Files.writeString(folder.resolve("aimarket.learned456.new"), "half of it");

    of(new LearnedFile(file, BUILD), STATEMENTS);

    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
    assertThat(file).exists();
  }

  @Test
  void a_folder_of_classes_is_known_by_its_files_and_their_times() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/words"));
    Path one = Files.writeString(classes.resolve("One.class"), "1");
    long before = Build.ofFolder(folder.resolve("classes"));
    assertThat(before).isNotZero().isEqualTo(Build.ofFolder(folder.resolve("classes")));

    Files.setLastModifiedTime(one, FileTime.fromMillis(1));
    long touched = Build.ofFolder(folder.resolve("classes"));
    Files.writeString(classes.resolve("Two.class"), "");
    assertThat(touched).isNotEqualTo(before);
    assertThat(Build.ofFolder(folder.resolve("classes"))).isNotEqualTo(touched);
  }

  @Test
  void a_build_is_known_by_what_is_in_its_jar() throws IOException {
    Path jar = jar("one", "same");
    assertThat(Build.checksum(jar)).isNotZero().isEqualTo(Build.checksum(jar));
    assertThat(Build.checksum(jar("two", "less"))).isNotEqualTo(Build.checksum(jar));
    Path copy = Files.copy(jar, folder.resolve("copy.jar"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(Build.checksum(copy)).isEqualTo(Build.checksum(jar));
    assertThat(Build.checksum(Files.writeString(folder.resolve("no.jar"), "no jar ".repeat(9))))
        .isZero();
  }

  private Path jar(String name, String content) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      JarEntry entry = new JarEntry("entry");
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private Learned of(LearnedFile kept, List<Statement> statements) {
    return kept.of(List.of(), statements, this::learnAnew);
  }

  private Learned learnAnew() {
    anew++;
    return LEARNED;
  }

  private static Learned learned() {
    return Learned.from(StarterKnowledge.starter().vocabulary(), StoreKnown.of(FACTS, evidence()));
  }

  private static Evidence evidence() {
    return new Evidence(FACTS, StarterKnowledge.starter().vocabulary(), Clocks.NOW);
  }

  private static String ask(Knowledge knowledge, String question) {
    Answer answer = knowledge.ask(Asked.now(question, StarterKnowledge.TODAY));
    return Text.of(answer);
  }
}

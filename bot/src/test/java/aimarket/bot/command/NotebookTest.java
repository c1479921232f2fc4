package aimarket.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Gapbook;
import aimarket.knowledge.store.Gap;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class NotebookTest {
  private final Gapbook gaps = new Gapbook();
  private final Notebook notebook = new Notebook(gaps);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme sales???               | acme sales
          ' acme   sales '            | acme sales
          ACME SALES.                 | acme sales
          ask U0LOCALADA0 for sales   | ask (somebody) for sales
          @U012AB3CD: sales?          | (somebody): sales
          sales ann@example.com wants | sales (address) wants
          UPDATE on USA sales         | update on usa sales
          W2 and U2 sales             | w2 and u2 sales
          """)
  void the_same_question_is_written_in_one_way_and_names_nobody(String asked, String noted) {
    notebook.note("T1", Answers.unknown("Quarblex"), List.of("before", asked));

    assertThat(gaps.noted()).extracting(Gap::question).containsExactly(noted);
  }

  @Test
  void a_store_that_fails_leaves_nothing_of_the_question_in_the_log() {
    gaps.failWith(
        new IllegalStateException("insert ... 'secret sales'", new Exception("secret sales")));
    Logger log = (Logger) LoggerFactory.getLogger(Notebook.class);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    log.addAppender(said);

    boolean noted = notebook.note("T1", Answers.unknown("secret"), List.of("secret sales"));

    log.detachAppender(said);
    assertThat(noted).isFalse();
    assertThat(said.list).hasSize(1);
    assertThat(said.list.get(0).getFormattedMessage()).doesNotContain("secret");
    assertThat(said.list.get(0).getThrowableProxy()).isNull();
  }
}

package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.ImportReport.Refused;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StatementPhrasingsTest {
  private static final Content CONTENT = Starter.load().content();
  private static final List<Statement> STATEMENTS =
      CONTENT.facts().stream()
          .filter(Statement.class::isInstance)
          .map(Statement.class::cast)
          .toList();

  @Test
  void every_statement_that_restates_no_other_answers_four_questions_or_more() {
    assertThat(STATEMENTS)
        .filteredOn(s -> s.header().linked(FactLink.Kind.RESTATES) == null)
        .hasSizeGreaterThan(150)
        .allSatisfy(s -> assertThat(s.asks()).as(s.id()).hasSizeGreaterThanOrEqualTo(4));
  }

  @Test
  void no_question_stands_twice() {
    assertThat(STATEMENTS.stream().flatMap(s -> s.asks().stream()))
        .extracting(ask -> ask.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void questions_are_added_to_their_statement_and_to_nothing_else() {
    Statement one = STATEMENTS.get(0);
    Problems problems = new Problems();
    Content content = into(problems, "%s: [whodunit]".formatted(one.id()));
    assertThat(problems.sorted()).isEmpty();
    assertThat(content.facts())
        .hasSameSizeAs(CONTENT.facts())
        .contains(one.askedAlso(List.of("whodunit")));
    assertThat(content.facts()).filteredOn(f -> !CONTENT.facts().contains(f)).hasSize(1);
  }

  @Test
  void unknown_ids_empty_lists_and_questions_that_stand_twice_are_refused_with_their_line() {
    Problems problems = new Problems();
    String text =
        """
        # questions
        no-such-statement: [who then]
        %s: []
        %s: [who else, "Who else?"]
        %s: [who else]
        """
            .formatted(STATEMENTS.get(0).id(), STATEMENTS.get(1).id(), STATEMENTS.get(2).id());
    into(problems, text);
    String second = STATEMENTS.get(1).id();
    assertThat(problems.sorted())
        .extracting(Refused::file, Refused::line, Refused::why)
        .containsExactly(
            Tuple.tuple("asks.yaml", 2, "the statement 'no-such-statement' is not known"),
            Tuple.tuple("asks.yaml", 3, "'%s' has no question".formatted(STATEMENTS.get(0).id())),
            Tuple.tuple("asks.yaml", 4, "'Who else?' is asked of '%s' already".formatted(second)),
            Tuple.tuple("asks.yaml", 5, "'who else' is asked of '%s' already".formatted(second)));
    assertThat(problems.sorted()).allMatch(r -> !r.write().isBlank());
  }

  private static Content into(Problems problems, String text) {
    return StatementPhrasings.into(CONTENT, List.of(new YamlFile("asks.yaml", text)), problems);
  }
}

package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small document: what was understood, a headline, a body, notes, numbered citations. Every face
 * (text, Block Kit, JSON, HTML) draws this. Texts are plain; citations stand in them as "[1]";
 * nothing is escaped yet.
 *
 * @param headline the answer in a sentence or two
 * @param sections tables and lists, in order
 * @param notes disagreements, caveats, freshness, workings; a sentence or two each
 * @param figures every amount that the texts show, and no other
 * @param citations numbered from 1 in the order of first use
 * @param suggestions questions that would go on from here
 * @param missing what kept it from a whole answer; null where it is one
 * @param facts ids of all facts that it cites, figures and statements, each once
 */
public record Answer(
    Status status,
    Understood understood,
    String headline,
    List<Section> sections,
    List<String> notes,
    List<Shown> figures,
    List<Disagreement> disagreements,
    List<Numbered> citations,
    List<Suggestion> suggestions,
    @Nullable Missing missing,
    List<String> facts) {

  /** A whole answer, or one of which nobody has said yet what is missing. */
  public Answer(
      Status status,
      Understood understood,
      String headline,
      List<Section> sections,
      List<String> notes,
      List<Shown> figures,
      List<Disagreement> disagreements,
      List<Numbered> citations,
      List<Suggestion> suggestions) {
    this(
        status,
        understood,
        headline,
        sections,
        notes,
        figures,
        disagreements,
        citations,
        suggestions,
        null,
        List.of());
  }

  public Answer {
    Objects.requireNonNull(status, "status is null");
    Objects.requireNonNull(understood, "understood is null");
    Objects.requireNonNull(headline, "headline is null");
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    figures = List.copyOf(figures);
    disagreements = List.copyOf(disagreements);
    citations = List.copyOf(citations);
    suggestions = List.copyOf(suggestions);
    facts = List.copyOf(facts);
  }

  /** The same, and what kept it from a whole answer. */
  public Answer without(@Nullable Missing what) {
    return new Answer(
        status,
        understood,
        headline,
        sections,
        notes,
        figures,
        disagreements,
        citations,
        suggestions,
        what,
        facts);
  }

  /** The same, resting on these facts. */
  Answer citing(Collection<String> ids) {
    return new Answer(
        status,
        understood,
        headline,
        sections,
        notes,
        figures,
        disagreements,
        citations,
        suggestions,
        missing,
        List.copyOf(ids));
  }

  /** How far the answer goes. */
  public enum Status {
    ANSWERED,
    PARTIAL,
    UNKNOWN,
    UNCLEAR;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In which role an amount is shown. */
  public enum Role {
    /** What was asked for. */
    ANSWER,
    CONTEXT,
    /** Held as wrong, and shown as wrong. */
    REFUTED,
    /** Came with the question. */
    ASKED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How the question was read.
   *
   * @param form code of the form
   * @param period "latest", or what was asked for
   * @param segment slug, else null
   * @param readAs in words: "annualised revenue · Birch, Acorn · latest"; empty where nothing was
   *     read
   */
  public record Understood(
      String form,
      List<String> entities,
      List<String> metrics,
      String period,
      @Nullable String segment,
      String readAs) {
    public Understood {
      entities = List.copyOf(entities);
      metrics = List.copyOf(metrics);
    }
  }

  /** A part of the body. */
  public sealed interface Section permits Table, Lines {}

  /**
   * Rows of cells; every row has as many as the header.
   *
   * @param header column heads, the first may be empty
   */
  public record Table(List<String> header, List<List<String>> rows) implements Section {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "a row has %d cells, got %s".formatted(header.size(), row));
        }
      }
    }
  }

  /**
   * @param caption above the lines, may be empty
   * @param fact id of the one fact that all of it is about; null where it is about more or none
   */
  public record Lines(String caption, List<String> lines, @Nullable String fact)
      implements Section {
    public Lines {
      lines = List.copyOf(lines);
    }

    public Lines(String caption, List<String> lines) {
      this(caption, lines, null);
    }
  }

  /**
   * An amount that the texts show.
   *
   * @param fact id, null where it was computed here or came with the question
   * @param value in base units; null where the source gives words only
   * @param period ISO 8601 date or interval at its precision, null where unstated
   * @param nature the word that people see: "actual", "reported", "disputed", "estimate",
   *     "projection", …
   * @param computedFrom ids of the facts it was computed from, else null
   * @param citations numbers into {@link Answer#citations}; empty only for an amount that came with
   *     the question
   * @param label the words for it; null where it was computed here or came with the question
   */
  public record Shown(
      @Nullable String fact,
      @Nullable String entity,
      @Nullable String metric,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueHigh,
      @Nullable Unit unit,
      @Nullable String period,
      @Nullable String nature,
      @Nullable String basis,
      Role role,
      @Nullable List<String> computedFrom,
      List<Integer> citations,
      @Nullable Label label) {
    public Shown {
      computedFrom = computedFrom == null ? null : List.copyOf(computedFrom);
      citations = List.copyOf(citations);
    }

    /** Without words for it. */
    public Shown(
        @Nullable String fact,
        @Nullable String entity,
        @Nullable String metric,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueHigh,
        @Nullable Unit unit,
        @Nullable String period,
        @Nullable String nature,
        @Nullable String basis,
        Role role,
        @Nullable List<String> computedFrom,
        List<Integer> citations) {
      this(
          fact,
          entity,
          metric,
          value,
          valueHigh,
          unit,
          period,
          nature,
          basis,
          role,
          computedFrom,
          citations,
          null);
    }

    /** The same figure under other numbers. */
    Shown cited(List<Integer> numbers) {
      return new Shown(
          fact,
          entity,
          metric,
          value,
          valueHigh,
          unit,
          period,
          nature,
          basis,
          role,
          computedFrom,
          numbers,
          label);
    }
  }

  /**
   * The words for a figure, for faces that draw it elsewhere than in the texts.
   *
   * @param entity its name
   * @param others "with Acorn", "over Birch"; empty where there is no other side
   * @param part the name of its segment, else empty
   * @param basis "gross", "basis not stated"; empty where the metric knows none
   * @param amount "about $24B"
   * @param period "6–14 Apr 2026", "as printed 28 Apr 2026"
   * @param kind what sort of figure, and whose: "reported by Gazette"
   * @param tag the same in a word or two, "per Birch", "projection"; empty for what simply is
   * @param day that "latest" goes by
   */
  public record Label(
      String entity,
      String metric,
      String others,
      String part,
      String basis,
      String amount,
      String period,
      String kind,
      String tag,
      LocalDate day) {}

  /**
   * Two or more facts on one question that differ.
   *
   * @param reason "time", "basis", "scope", "claimant" or "conflict"
   * @param facts ids
   */
  public record Disagreement(String reason, List<String> facts, String note) {
    public Disagreement {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A citation with its number.
   *
   * @param source id of the document
   * @param title the document's, or what stands for it where it has none
   * @param published ISO date, or "about" and a date where the document is undated
   * @param locator the place within
   */
  public record Numbered(
      int n,
      String source,
      String title,
      String publisher,
      String published,
      String locator,
      @Nullable String url) {}

  /**
   * @param label for a button, short
   * @param question runs as it is
   */
  public record Suggestion(String label, String question) {}
}

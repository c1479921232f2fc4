package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source file: its header, the own bases that it documents, and its facts. */
final class SourceReader {
  private final Known known;
  private final CrossCheck check;
  private final List<Source> sources = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<OwnBasis> ownBases = new ArrayList<>();

  SourceReader(Known known, CrossCheck check) {
    this.known = known;
    this.check = check;
  }

  Content content() {
    return new Content(sources, facts, ownBases);
  }

  void read(Row top) {
    Source source = source(top);
    List<Row> bases = top.rows("own-basis");
    List<Row> rows = top.rows("facts");
    top.end();
    if (source == null) {
      return;
    }
    check.source(source, top);
    sources.add(source);
    FactReader reader = new FactReader(known, source);
    for (Row row : rows) {
      reader
          .read(row)
          .ifPresent(
              fact -> {
                check.fact(fact, row);
                facts.add(fact);
              });
    }
    bases.forEach(this::ownBasis);
  }

  private @Nullable Source source(Row top) {
    int before = top.problemsSoFar();
    String id = top.need("id", "name the source in small letters: id: gazette-2026-04-14");
    top.read("id", Known::id);
    String title = top.text("title");
    top.need("publisher", "write the slug of the publisher");
    String publisher = top.read("publisher", known::entity);
    String author = top.text("author");
    Printed printed = printed(top);
    String url = top.text("url");
    String language = top.text("language");
    String genre = top.text("genre");
    List<String> leansOn = top.texts("leans-on");
    String note = top.text("note");
    if (top.problemsSoFar() > before || publisher == null || printed == null) {
      return null;
    }
    return new Source(
        id,
        title,
        publisher,
        author,
        printed,
        url,
        language == null ? "en" : language,
        genre == null ? "article" : genre,
        leansOn,
        note);
  }

  private static @Nullable Printed printed(Row top) {
    Row parts = top.row("published");
    if (parts == null) {
      top.need("published", "write its date: published: 2026-04-14");
      LocalDate day = top.read("published", SourceReader::day);
      return day == null ? null : Printed.on(day);
    }
    parts.need("likely", "write the most likely day");
    parts.need("earliest", "write the first day it can have come out");
    parts.need("latest", "write the last day it can have come out");
    LocalDate likely = parts.read("likely", SourceReader::day);
    LocalDate earliest = parts.read("earliest", SourceReader::day);
    LocalDate latest = parts.read("latest", SourceReader::day);
    parts.end();
    if (likely == null || earliest == null || latest == null) {
      return null;
    }
    if (earliest.isAfter(likely) || latest.isBefore(likely)) {
      parts.refuse(
          "the likely day is not between the earliest and the latest", "put the days in order");
      return null;
    }
    return new Printed(likely, earliest, latest);
  }

  private void ownBasis(Row row) {
    String entity = row.read("entity", known::entity);
    String metric = row.read("metric", t -> known.metric(t).slug());
    String basis = row.need("basis", "write the basis that it reports on");
    String says = row.need("says", "write the id of the statement that says so");
    row.end();
    if (entity == null || metric == null) {
      row.refuse("an own basis has an entity and a metric", "write entity, metric, basis, says");
      return;
    }
    if (known.metric(metric).bases().stream().noneMatch(b -> b.slug().equals(basis))) {
      row.refuse(
          "the metric '%s' has no basis '%s'".formatted(metric, basis), "write one that it has");
      return;
    }
    check.mention(says, row);
    ownBases.add(new OwnBasis(entity, metric, basis, says));
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal("'%s' is no day".formatted(text), "write it as 2026-04-14");
    }
  }
}

package aimarket.knowledge.files;

import static aimarket.knowledge.files.FactWriter.put;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.YamlOut.Plain;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A source with its facts to the text of its file. */
final class SourceWriter {
  private static final String SCHEMA = "../schema/source.schema.json";

  private final FactWriter facts;

  SourceWriter(Vocabulary vocabulary) {
    this.facts = new FactWriter(vocabulary);
  }

  String write(Source source, List<OwnBasis> ownBases, List<Fact> of) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("id", source.id());
    put(top, "title", source.title());
    top.put("publisher", source.publisher());
    put(top, "author", source.author());
    top.put("published", published(source.printed()));
    put(top, "url", source.url());
    top.put("language", source.language());
    top.put("genre", source.genre());
    put(top, "leans-on", source.leansOn());
    put(top, "note", source.note());
    if (!ownBases.isEmpty()) {
      top.put("own-basis", ownBases.stream().map(SourceWriter::row).toList());
    }
    top.put("facts", of.stream().map(facts::row).toList());
    return YamlOut.write(SCHEMA, top);
  }

  private static Object published(Printed printed) {
    if (printed.isDated()) {
      return new Plain(printed.day().toString());
    }
    Map<String, Object> days = new LinkedHashMap<>();
    days.put("likely", new Plain(printed.day().toString()));
    days.put("earliest", new Plain(printed.earliest().toString()));
    days.put("latest", new Plain(printed.latest().toString()));
    return days;
  }

  private static Map<String, Object> row(OwnBasis own) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("entity", own.entity());
    row.put("metric", own.metric());
    row.put("basis", own.basis());
    row.put("says", own.fact());
    return row;
  }
}

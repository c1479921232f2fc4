package aimarket.bot.curation;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.files.FactForm.Outcome;
import aimarket.knowledge.files.FactForm.Wrong;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fact that was not there before, and its document where that is new too. */
final class NewFact {
  private static final List<String> OF_DOCUMENTS =
      List.of("publisher", "title", "published", "url");

  /** Stands in where the document cannot be read, so that the rest of the form is looked at too. */
  private static final Source NO_SOURCE =
      new Source(
          "unread",
          null,
          "unread",
          null,
          Printed.on(LocalDate.EPOCH),
          null,
          "en",
          "article",
          List.of(),
          null);

  private final FactForm forms;
  private final FactStore facts;
  private final boolean figure;
  private final Why why;

  NewFact(FactForm forms, FactStore facts, boolean figure, Why why) {
    this.forms = forms;
    this.facts = facts;
    this.figure = figure;
    this.why = why;
  }

  /**
   * @param fact null where anything is wrong
   * @param newSource the document, where the store does not have it
   */
  record Read(@Nullable Fact fact, Optional<Source> newSource, List<Wrong> wrong) {}

  Read read(Map<String, String> typed) {
    List<Wrong> wrong = new ArrayList<>();
    String chosen = typed.getOrDefault(FormFields.DOCUMENT, "");
    Optional<Source> known = chosen.isEmpty() ? Optional.empty() : facts.source(chosen);
    Optional<Source> described = Optional.empty();
    boolean describes = OF_DOCUMENTS.stream().anyMatch(k -> !typed.getOrDefault(k, "").isBlank());
    if (known.isPresent() && describes) {
      wrong.add(
          new Wrong(
              FormFields.DOCUMENT, "a document is chosen and another described", "do one of them"));
    } else if (known.isEmpty() && !describes) {
      String key = facts.sources().isEmpty() ? "publisher" : FormFields.DOCUMENT;
      wrong.add(new Wrong(key, "no document is named", "choose one, or describe another one"));
    } else if (known.isEmpty()) {
      described = described(typed, wrong);
    }
    Source source = known.orElse(described.orElse(NO_SOURCE));
    Outcome<Fact> read = forms.read(source, fields(typed, source));
    wrong.addAll(read.wrong());
    return new Read(wrong.isEmpty() ? read.value() : null, described, wrong);
  }

  private Optional<Source> described(Map<String, String> typed, List<Wrong> wrong) {
    Map<String, String> fields = new LinkedHashMap<>();
    String publisher = slug(typed.getOrDefault("publisher", ""));
    String day = typed.getOrDefault("published", "").strip();
    fields.put("id", free(publisher + "-" + day, id -> facts.source(id).isPresent()));
    OF_DOCUMENTS.forEach(key -> fields.put(key, typed.getOrDefault(key, "")));
    Outcome<Source> read = forms.source(fields);
    read.wrong().stream().filter(w -> !w.key().equals("id")).forEach(wrong::add);
    return Optional.ofNullable(read.value());
  }

  private Map<String, String> fields(Map<String, String> typed, Source source) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(figure ? "figure" : "statement", id(typed, source));
    typed.forEach(fields::putIfAbsent);
    Set.of(FormFields.WHY, FormFields.DOCUMENT).forEach(fields::remove);
    OF_DOCUMENTS.forEach(fields::remove);
    return fields;
  }

  /** "acorn-revenue-2026-04", with a number after it where that one is taken. */
  private String id(Map<String, String> typed, Source source) {
    String whom =
        typed.getOrDefault(figure ? "entity" : "about", "").lines().findFirst().orElse("");
    String what = typed.getOrDefault(figure ? "metric" : "topic", "");
    String period = typed.getOrDefault("period", "").strip();
    String when =
        period.isEmpty() || period.equals("unstated") ? "" + source.printed().day() : period;
    return free(slug(whom) + "-" + slug(what) + "-" + slug(when), this::isTaken);
  }

  /** The same form handed in again means the same fact, not a second one. */
  private boolean isTaken(String id) {
    return facts.history(id).stream()
        .anyMatch(v -> !v.why().from().equals(why.from()) || !v.why().by().equals(why.by()));
  }

  private static String free(String wanted, Predicate<String> taken) {
    String id = slug(wanted);
    for (int n = 2; taken.test(id); n++) {
      id = slug(wanted) + "-" + n;
    }
    return id;
  }

  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "fact" : slug;
  }
}

package aimarket.bot.cli;

import aimarket.bot.faces.AnswerJson;
import aimarket.knowledge.DigestAsked;
import aimarket.knowledge.answer.Digest;
import aimarket.knowledge.answer.Text;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The digest as a channel would get it, in the terminal; nothing is posted. */
@Command(
    name = "digest",
    description = "Shows a digest of what became known, as a channel would get it; posts nothing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: aimarket digest --preview --since 2026-04-12 --until 2026-04-19 --topics acorn,revenue"
    })
final class DigestCommand implements Callable<Integer> {
  private static final int DAYS = 7;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--preview",
      required = true,
      description = "Shows it only; a channel subscribes with /aimarket digest subscribe.")
  private boolean preview;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "The day of the digest before: what became known after that day is told.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day that it covers; today where it is left out.")
  private @Nullable LocalDate until;

  @Option(
      names = "--topics",
      paramLabel = "NAMES",
      split = ",",
      description = "Companies and measures, with commas between; all where it is left out.")
  private List<String> topics = List.of();

  @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone of the days; UTC.")
  private String zone = "UTC";

  @Option(names = "--json", description = "The digest as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ZoneId place = zone();
    LocalDate last = until == null ? LocalDate.now(Clock.system(place)) : until;
    LocalDate first = since == null ? last.minusDays(DAYS) : since;
    if (!first.isBefore(last)) {
      throw new CommandProblem(
          "--since has to be before --until, got %s and %s".formatted(first, last));
    }
    try (Opened opened = Opened.with(settings)) {
      Digest digest =
          opened
              .knowledge()
              .digest(
                  new DigestAsked(
                      end(first, place),
                      end(last, place),
                      place,
                      topics(opened.vocabulary()),
                      Header.SHARED,
                      Instant.now(Clock.systemUTC())));
      System.out.println(
          json ? AnswerJson.line(null, digest.document(), List.of()) : Text.of(digest.document()));
      return Cli.OK;
    }
  }

  /** The last moment of a day. */
  private static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new CommandProblem("'%s' is no time zone; write it as Europe/Berlin".formatted(zone));
    }
  }

  private Topics topics(Vocabulary vocabulary) {
    List<String> entities = new ArrayList<>();
    List<String> metrics = new ArrayList<>();
    for (String topic : topics) {
      String name = topic.strip().toLowerCase(Locale.ROOT);
      vocabulary.entities().stream()
          .filter(e -> names(e).anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(name)))
          .map(Entity::slug)
          .findFirst()
          .ifPresentOrElse(
              entities::add,
              () ->
                  metrics.add(
                      vocabulary.metrics().stream()
                          .filter(m -> names(m).anyMatch(n -> n.equalsIgnoreCase(name)))
                          .map(Metric::slug)
                          .findFirst()
                          .orElseThrow(() -> unknown(topic))));
    }
    return new Topics(entities, metrics);
  }

  private static CommandProblem unknown(String topic) {
    return new CommandProblem(
        "no company and no measure here is called '%s'; try: aimarket ask facts %s"
            .formatted(topic.strip(), topic.strip()));
  }

  private static Stream<String> names(Entity entity) {
    return Stream.concat(Stream.of(entity.slug(), entity.name()), entity.aliases().stream());
  }

  private static Stream<String> names(Metric metric) {
    return Stream.concat(Stream.of(metric.slug(), metric.name()), metric.phrases().stream());
  }
}

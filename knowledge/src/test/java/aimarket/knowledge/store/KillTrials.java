package aimarket.knowledge.store;

import aimarket.knowledge.fact.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kills importing processes, opens the store that they left, and counts what is missing. */
final class KillTrials {
  private static final int BATCH_FACTS = ImportingChild.FACTS;

  private final String mode;
  private final Random random;
  private final Places places;
  private Path home;
  private @Nullable StoreSettings place;
  private int checkedBefore;
  private int attemptedBatches;

  private final Map<String, Integer> kills = new TreeMap<>();
  int trials;
  int insideImport;
  int unopened;
  long acknowledged;
  long lost;
  long doubled;
  long halfDone;

  /**
   * @param mode "safe" for the store as it is; "default" for H2's own write delay and no
   *     checkpoint, or for PostgreSQL's connections as the server gives them
   */
  KillTrials(Path home, String mode, long seed) {
    this(home, mode, seed, StoreSettings::in);
  }

  KillTrials(Path home, String mode, long seed, Places places) {
    this.home = home;
    this.mode = mode;
    this.places = places;
    this.random = new Random(seed);
  }

  /** Where a store lies that belongs to a folder. */
  interface Places {
    StoreSettings in(Path home);

    /** Returns when nobody is at work in it any more, after a kill. */
    default void settle() throws InterruptedException {}
  }

  /** A store that has not been made yet, so that its making is killed too. */
  void newHome(Path newHome) {
    home = newHome;
    place = null;
    checkedBefore = 0;
    attemptedBatches = 0;
  }

  void killAt(Point point) throws Exception {
    Child child = start(point.name());
    child.await("at " + point);
    child.kill();
    count(point.name());
  }

  /** Some time after the child has begun to import. */
  void killAtRandom() throws Exception {
    Child child = start("none");
    child.await("importing");
    Thread.sleep(random.nextInt(800));
    child.kill();
    count("random");
  }

  /** Some time after the process was started: while it opens or makes the store, or imports. */
  void killWhileStarting() throws Exception {
    Child child = start("none");
    Thread.sleep(300 + random.nextInt(1_500));
    child.kill();
    count("starting");
  }

  /** The server is killed under a child that imports, at a point or, without one, at random. */
  void killServerUnderImport(@Nullable Point point, KillablePostgres server, boolean atOnce)
      throws Exception {
    Child child = start(point == null ? "none" : point.name());
    child.await(point == null ? "importing" : "at " + point);
    if (point == null) {
      Thread.sleep(random.nextInt(800));
    }
    server.kill(atOnce);
    child.kill();
    server.start();
    count((atOnce ? "server at once, " : "postmaster, ") + (point == null ? "random" : point));
  }

  /** Nothing that was acknowledged is missing, and every store opened. */
  boolean sound() {
    return lost == 0 && unopened == 0;
  }

  private Child start(String stopAt) throws IOException {
    Files.createDirectories(home);
    List<String> arguments =
        new ArrayList<>(List.of(home.toString(), mode, stopAt, String.valueOf(attempted() + 1)));
    if (place().url() != null) {
      arguments.add(place().url());
    }
    return Child.start(ImportingChild.class, arguments.toArray(String[]::new));
  }

  private StoreSettings place() {
    if (place == null) {
      place = places.in(home);
    }
    return place;
  }

  private void count(String where) throws IOException, InterruptedException {
    places.settle();
    trials++;
    kills.merge(where, 1, Integer::sum);
    Path stage = home.resolve("stage");
    if (Files.exists(stage) && Files.size(stage) > 0) {
      insideImport += Files.readAllBytes(stage)[0];
      Files.delete(stage);
    }
    try (Store store = Stores.open(place())) {
      check(store);
    } catch (StoreProblem e) {
      unopened++;
      System.out.println(e.getMessage());
    }
  }

  private void check(Store store) throws IOException {
    Map<String, List<Version>> byId =
        store.facts().changes(Instant.EPOCH, Times.FAR, Clocks.NOW).stream()
            .collect(Collectors.groupingBy(version -> version.fact().id()));
    List<Integer> witnessed = witnessed();
    acknowledged += witnessed.size() - checkedBefore;
    checkedBefore = witnessed.size();
    for (int batch : witnessed) {
      int there = 0;
      for (int i = 0; i < BATCH_FACTS; i++) {
        there += byId.containsKey("b" + batch + "-" + i) ? 1 : 0;
      }
      lost += BATCH_FACTS - there;
    }
    byId.forEach((id, versions) -> checkVersions(id, versions));
    checkWhole(byId);
  }

  /** A batch is there with all its facts or not at all, and the changing fact follows it. */
  private void checkWhole(Map<String, List<Version>> byId) {
    Map<String, Long> factsOfBatch =
        byId.keySet().stream()
            .filter(id -> id.startsWith("b"))
            .collect(Collectors.groupingBy(id -> id.replaceAll("-.*", ""), Collectors.counting()));
    halfDone += factsOfBatch.values().stream().filter(count -> count != BATCH_FACTS).count();
    List<Version> counter = byId.getOrDefault("counter", List.of());
    if (counter.size() != factsOfBatch.size()) {
      halfDone++;
    }
    attemptedBatches =
        counter.stream()
            .map(version -> ((Figure) version.fact()).amount().number().intValueExact())
            .max(Integer::compare)
            .orElse(0);
  }

  private int attempted() throws IOException {
    return Math.max(attemptedBatches, witnessed().stream().max(Integer::compare).orElse(0));
  }

  private void checkVersions(String id, List<Version> versions) {
    long open = versions.stream().filter(Version::isOpen).count();
    boolean once = id.equals("counter") || versions.size() == 1;
    if (open != 1 || !once) {
      doubled++;
    }
    for (int i = 1; i < versions.size(); i++) {
      if (!versions
          .get(i - 1)
          .recordedTo()
          .equals(java.util.Optional.of(versions.get(i).recordedFrom()))) {
        doubled++;
      }
    }
  }

  private List<Integer> witnessed() throws IOException {
    Path witness = home.resolve("witness");
    if (!Files.exists(witness)) {
      return List.of();
    }
    return Files.readAllLines(witness).stream()
        .filter(line -> !line.isBlank())
        .map(Integer::valueOf)
        .toList();
  }

  @Override
  public String toString() {
    return "%s: %d kills %s, %d between the first insert and the acknowledgement; %d batches of %d facts acknowledged; lost facts %d, doubled %d, half-done batches %d, stores that did not open %d"
        .formatted(
            mode,
            trials,
            kills,
            insideImport,
            acknowledged,
            BATCH_FACTS,
            lost,
            doubled,
            halfDone,
            unopened);
  }
}

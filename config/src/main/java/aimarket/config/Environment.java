package aimarket.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads environment variables into values by name; the only way in for secrets. */
final class Environment {
  private static final String OURS = "AIMARKET_";

  /** Switches of the build's tests; a bot that a test starts inherits them. */
  private static final String OF_THE_TESTS = "AIMARKET_REQUIRE_";

  private final Map<String, String> variables;
  private final Path workingFolder;
  private final Map<String, Given> values;
  private final List<SettingsProblem> problems;

  /**
   * @param values receives what the environment says, over what is there
   * @param problems receives what is wrong with it
   */
  Environment(
      Map<String, String> variables,
      Path workingFolder,
      Map<String, Given> values,
      List<SettingsProblem> problems) {
    this.variables = variables;
    this.workingFolder = workingFolder;
    this.values = values;
    this.problems = problems;
  }

  void read() {
    Catalogue.ALL.forEach(this::read);
    List<String> known = names();
    new TreeSet<>(variables.keySet())
        .stream()
            .filter(name -> name.startsWith(OURS) && !name.startsWith(OF_THE_TESTS))
            .filter(name -> !known.contains(name))
            .forEach(name -> problems.add(Unknown.variable(name, known)));
  }

  private void read(Setting<?> setting) {
    String direct = variables.get(setting.environment());
    String inFile = setting.secret() ? variables.get(setting.fileEnvironment()) : null;
    if (direct != null && inFile != null) {
      problems.add(
          new SettingsProblem(
              setting.name(),
              "is given twice, as " + setting.environment() + " and " + setting.fileEnvironment(),
              "unset one of them",
              ""));
    }
    if (direct != null) {
      values.put(setting.name(), new Given(direct, setting.environment(), workingFolder));
    } else if (inFile != null) {
      values.put(setting.name(), secretFile(setting, inFile));
    }
  }

  private Given secretFile(Setting<?> setting, String file) {
    String where = setting.fileEnvironment();
    try {
      String text = Files.readString(workingFolder.resolve(file));
      return new Given(text, where, workingFolder);
    } catch (IOException | InvalidPathException e) {
      problems.add(
          new SettingsProblem(
              setting.name(),
              "is in a file that cannot be read, " + Quote.of(file),
              "check that it exists and that this user may read it",
              where));
      return new Given("", where, workingFolder).unusable();
    }
  }

  private static List<String> names() {
    var names = new ArrayList<String>();
    for (Setting<?> setting : Catalogue.ALL) {
      names.add(setting.environment());
      if (setting.secret()) {
        names.add(setting.fileEnvironment());
      }
    }
    return names;
  }
}

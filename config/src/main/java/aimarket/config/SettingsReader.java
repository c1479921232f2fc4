package aimarket.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings: defaults, over them a YAML file, over that the environment.
 *
 * @param workingFolder where the person is; a relative path in the environment starts here
 * @param root the folder of the launcher; the default store lies in it
 */
public record SettingsReader(Path workingFolder, Path root) {
  private static final String USUAL_FILE = "aimarket.yaml";

  /**
   * Reads {@code aimarket.yaml} of the working folder, else of the root, if there is one, and the
   * environment.
   *
   * @throws SettingsRefused with all problems at once
   */
  public Settings read(Map<String, String> environment) {
    return read(usualFile(), environment);
  }

  /**
   * Reads a file that somebody named, which must exist, and the environment.
   *
   * @throws SettingsRefused with all problems at once
   */
  public Settings read(Path file, Map<String, String> environment) {
    return read(Optional.of(file), environment);
  }

  private Settings read(Optional<Path> file, Map<String, String> environment) {
    var values = new LinkedHashMap<String, Given>();
    var problems = new ArrayList<SettingsProblem>();
    file.ifPresent(one -> new YamlFile(workingFolder.resolve(one), values, problems).read());
    refuseSecrets(values, problems);
    new Environment(environment, workingFolder, values, problems).read();
    return new Assembly(values, root).settings(problems);
  }

  private Optional<Path> usualFile() {
    return List.of(workingFolder, root).stream()
        .map(folder -> folder.resolve(USUAL_FILE))
        .filter(Files::exists)
        .findFirst();
  }

  /** A file of settings is copied, shown and committed; a secret in it is soon no secret. */
  private static void refuseSecrets(Map<String, Given> values, List<SettingsProblem> problems) {
    Catalogue.ALL.stream()
        .filter(Setting::secret)
        .forEach(
            setting ->
                values.computeIfPresent(
                    setting.name(),
                    (name, written) -> {
                      problems.add(secretInFile(setting, written.where()));
                      return written.unusable();
                    }));
  }

  private static SettingsProblem secretInFile(Setting<?> setting, String where) {
    return new SettingsProblem(
        setting.name(),
        "is a secret and is not read from here",
        "take it out and set %s, or %s to a file that holds it"
            .formatted(setting.environment(), setting.fileEnvironment()),
        where);
  }
}

package aimarket.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. The message lists every problem and is fit to print as it is. */
public final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<SettingsProblem> problems;

  SettingsRefused(List<SettingsProblem> problems) {
    super(
        problems.stream()
            .map(problem -> "\n  - " + problem)
            .collect(Collectors.joining("", problems.size() + " setting(s) need attention:", "")));
    this.problems = List.copyOf(problems);
  }

  /** Never empty; settings in the order of docs/settings.md, then what is not a setting. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}

package aimarket.config;

/**
 * One thing that an operator has to mend.
 *
 * @param subject the setting, environment variable or file it is about
 * @param fault what is wrong with it, and what was got; follows the subject in a sentence
 * @param remedy what to do; empty where the fault says it
 * @param where {@code file:line} or the environment variable; empty where neither is known
 */
public record SettingsProblem(String subject, String fault, String remedy, String where) {

  /** In one line: "web.port must be a port from 0 to 65535, got 'http' (AIMARKET_PORT)". */
  @Override
  public String toString() {
    String sentence = subject + " " + fault + (remedy.isEmpty() ? "" : "; " + remedy);
    return where.isEmpty() || where.equals(subject) ? sentence : sentence + " (" + where + ")";
  }
}

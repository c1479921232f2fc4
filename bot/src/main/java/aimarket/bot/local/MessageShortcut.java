package aimarket.bot.local;

/**
 * A shortcut of the app in the menu at every message.
 *
 * @param name as people see it, at most 24 characters
 * @param callbackId what the app knows it by
 */
public record MessageShortcut(String name, String callbackId) {
  public MessageShortcut {
    if (name.isBlank() || name.length() > 24) {
      throw new IllegalArgumentException(
          "a shortcut's name has 1 to 24 characters, got '" + name + "'");
    }
  }
}

package aimarket.bot.local;

/**
 * A member of the workspace.
 *
 * @param id such as {@code U0LOCALYOU}
 * @param handle the name behind the @
 * @param bot whether it is the app's bot user
 */
public record Person(String id, String handle, String name, boolean bot) {}

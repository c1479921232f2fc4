package aimarket.bot.digest;

/**
 * A digest as a person sees it in a list.
 *
 * @param about topics, when and where, with channels as {@link Names} writes them
 * @param standing state, last run and next
 * @param resumable it is paused or stopped
 */
public record Card(long id, String about, String standing, boolean resumable) {}

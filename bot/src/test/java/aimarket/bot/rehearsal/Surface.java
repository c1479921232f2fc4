package aimarket.bot.rehearsal;

/** How a trial asks. */
enum Surface {
  COMMAND,
  MENTION,
  DIRECT,
  SHARE
}

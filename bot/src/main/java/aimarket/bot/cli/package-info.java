/** The subcommands of the terminal. */
@org.jspecify.annotations.NullMarked
package aimarket.bot.cli;

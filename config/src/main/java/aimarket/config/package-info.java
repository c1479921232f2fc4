/**
 * Typed settings: defaults, then a YAML file, then the environment; read once, at the start.
 *
 * <p>{@link aimarket.config.SettingsReader} is the door. A setting is one row of {@code Catalogue}
 * and one component of {@link aimarket.config.Settings}; everything else (environment names,
 * messages, {@code docs/settings.md}) follows from the row. A part of the bot is given the record
 * it needs, never the whole.
 */
@NullMarked
package aimarket.config;

import org.jspecify.annotations.NullMarked;

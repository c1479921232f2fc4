package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount that came with the question ("like 120b??").
 *
 * @param value in base units
 * @param unit null where the question does not tell
 * @param text as it was written
 */
public record AskedAmount(BigDecimal value, @Nullable Unit unit, String text) {}

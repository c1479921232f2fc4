/** Whether figures that somebody states are those that the store has. */
@NullMarked
package aimarket.knowledge.check;

import org.jspecify.annotations.NullMarked;

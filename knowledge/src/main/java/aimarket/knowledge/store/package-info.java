/** The facts' home, and the only place that speaks SQL. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.store;

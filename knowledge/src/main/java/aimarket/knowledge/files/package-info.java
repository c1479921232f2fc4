/** Files to facts and back; the only YAML here. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.files;

@org.jspecify.annotations.NullMarked
package aimarket.knowledge;

@org.jspecify.annotations.NullMarked
package aimarket.bot;

@org.jspecify.annotations.NullMarked
package aimarket.config;

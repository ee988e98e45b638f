package org.shakti.mis.platform.definitions;

/**
 * A place that an overlay has touched and that the pack below it changes now. The overlay keeps its word.
 *
 * @param overlay id of the overlay
 * @param kind what it is: {@code field}, {@code section}, {@code entry}, {@code state} or {@code type}
 * @param name names from the outside in, joined by dots, such as {@code orchard.price}
 * @param what what was touched: {@code label}, {@code help}, {@code required}, {@code hidden} or {@code order}
 * @param language language of the text; empty where it is none
 * @param before what the pack said until now
 * @param after what it says from now on; empty when it is gone
 * @param kept what the overlay says, and what stays shown
 */
public record Touched(
        String overlay,
        String kind,
        String name,
        String what,
        String language,
        String before,
        String after,
        String kept) {}

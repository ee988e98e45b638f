package org.shakti.mis.platform.web;

import org.shakti.mis.api.error.MalformedInputException;

/** Reads yes or no from parameters of a request; what is neither is not taken for a no. */
final class Flags {
    private Flags() {}

    static boolean read(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedInputException(name + " must be true or false.");
        };
    }
}

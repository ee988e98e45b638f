package org.shakti.mis.schemes.eligibility;

/**
 * Where the resources of this module live: in the platform's own application at {@code /api}. An application of its own at
 * {@code /api/eligibility} could not answer at exactly that address: the web server turns a request for the root of an
 * application into a redirect, on which a POST loses its body.
 */
public final class Api {
    /** Selects the application for a resource. */
    public static final String SELECT = "(osgi.jaxrs.name=shakti.core)";

    private Api() {}
}

package org.shakti.mis.platform.web.assets;

/** What there is to serve at this moment. */
interface Served {
    /** Returns the web app; without files while there is none. */
    WebFiles app();

    /** Returns a former version of the web app by the name that stands in its address; else none. */
    WebFiles former(String hash);

    /** Returns the pages of a module for a part of an address such as {@code 1.0.0-0123456789ab}; else none. */
    WebFiles module(String module, String edition);
}

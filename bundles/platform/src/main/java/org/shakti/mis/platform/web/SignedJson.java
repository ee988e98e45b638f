package org.shakti.mis.platform.web;

import org.shakti.mis.platform.packs.Signed;

/**
 * Who vouches for a pack.
 *
 * @param state {@code distribution}, {@code trusted}, {@code unknown}, {@code unsigned} or {@code tampered}
 * @param by whose key it is, or the key
 * @param why what is wrong with the signature
 */
public record SignedJson(String state, String by, String why) {
    static SignedJson of(Signed signed) {
        return new SignedJson(signed.state().wireName(), signed.by(), signed.why());
    }
}

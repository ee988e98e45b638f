package org.shakti.mis.platform.exchange;

import java.util.function.Function;
import org.shakti.mis.platform.vault.Seal;

/** The keys of this room: one makes hashes of rows, one closes the cells of refused rows. */
final class ImportKeys {
    private final Function<String, byte[]> derive;

    /** Takes what gives 32 bytes for a purpose. */
    ImportKeys(Function<String, byte[]> derive) {
        this.derive = derive;
    }

    byte[] rows() {
        return derive.apply("import-rows");
    }

    RefusedCells cells() {
        return new RefusedCells(new Seal(derive.apply("import-cells")));
    }
}

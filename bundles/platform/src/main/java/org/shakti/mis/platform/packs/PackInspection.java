package org.shakti.mis.platform.packs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.platform.definitions.PackGlance;

/** Looks at a file: what pack it is, and who vouches for it. */
final class PackInspection {
    private final TrustedKeys trusted;

    PackInspection(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /** Judges a pack by the keys that are trusted now. */
    FoundPack again(FoundPack one) {
        return new FoundPack(one.file(), one.origin(), one.pack(), one.signed().known(trusted), one.java(), one.sum());
    }

    /** Returns what was found; refuses a file that is no pack. */
    FoundPack of(Path file, FoundPack.Origin origin) throws BadPackException {
        PackJar jar = PackJar.read(file);
        PackGlance.Seen seen = PackGlance.at(jar);
        Pack pack = seen.pack()
                .orElseThrow(() -> new BadPackException(seen.refusals().stream()
                        .map(r -> r.file() + " line " + r.line() + ", " + r.key() + ": expected " + r.expected())
                        .collect(Collectors.joining("; "))));
        Signed signed = PackSignature.of(jar, pack, trusted);
        String sum = PackSignature.sum(PackSignature.text(jar, pack, "").getBytes(StandardCharsets.UTF_8));
        return new FoundPack(file, origin, pack, signed, jar.java(), sum);
    }
}

package org.shakti.mis.browser;

import java.util.List;
import java.util.stream.Stream;

/** Texts that try to become a program when a page takes them for markup; each would call {@code ran()}. */
final class Payloads {
    private static final List<String> CORES = List.of(
            "<script>ran()</script>",
            "<ScRiPt>ran()</sCrIpT>",
            "<img src=x onerror=ran()>",
            "<img src=x onerror=\"ran()\"//",
            "<svg onload=ran()>",
            "<svg><script>ran()</script></svg>",
            "<svg><animate onbegin=ran() attributeName=x dur=1s>",
            "<iframe srcdoc='<script>parent.ran()</script>'>",
            "<iframe src=javascript:parent.ran()>",
            "<a href=javascript:ran()>x</a>",
            "<body onload=ran()>",
            "<input autofocus onfocus=ran()>",
            "<details open ontoggle=ran()>",
            "<video><source onerror=ran()></video>",
            "<math><mtext><img src=x onerror=ran()></mtext></math>",
            "<form><button formaction=javascript:ran()>x",
            "<template><img src=x onerror=ran()></template>",
            "{{constructor.constructor('ran()')()}}",
            "${ran()}",
            "javascript:ran()");
    private static final List<String> WRAPS = List.of(
            "%s",
            "\">%s",
            "'>%s",
            "</textarea>%s",
            "</script>%s",
            "--><!-- -->%s",
            "</title>%s",
            "`;%s;`",
            "&lt;b&gt;%s",
            "Sample %s");

    private Payloads() {}

    /** Two hundred texts, short enough for any field of a line. */
    static List<String> all() {
        return CORES.stream().flatMap(Payloads::wrapped).toList();
    }

    private static Stream<String> wrapped(String core) {
        return WRAPS.stream().map(wrap -> wrap.replace("%s", core));
    }
}

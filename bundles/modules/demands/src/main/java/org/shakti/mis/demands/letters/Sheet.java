package org.shakti.mis.demands.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A filled-in letter as a page of its own for paper, and as a tree for the screen. */
public final class Sheet {
    private static final String STYLE =
            """
            @page{size:A4;margin:20mm 20mm 18mm}
            *{box-sizing:border-box}
            body{font:11.5pt/1.5 "Noto Sans","Noto Sans Devanagari","Noto Sans Bengali",system-ui,sans-serif;color:#111;max-width:172mm;margin:0 auto;padding:8mm 4mm;overflow-wrap:anywhere}
            :lang(hi) body,:lang(bn) body{line-height:1.7}
            h1{font-size:14pt;margin:0 0 5mm} h2{font-size:12pt;margin:6mm 0 2mm} p{margin:0 0 3.2mm} ul,ol{margin:0 0 3.2mm;padding-left:7mm}
            .head{border-bottom:.6pt solid #777;margin:0 0 6mm;padding:0 0 3mm;text-align:center} .head p{margin:0;font-size:10pt} .head strong{font-size:13pt}
            .date{text-align:right} .to p{margin:0} .to{margin-bottom:5mm} .subject{font-weight:700;margin:5mm 0}
            .sign{margin-top:14mm;break-inside:avoid} .small,.reference{font-size:9.5pt;color:#444} .code{font-weight:700;white-space:nowrap}
            table{border-collapse:collapse;width:calc(100% - 1pt);margin:2mm 0 5mm} th,td{border:.4pt solid #777;padding:1.4mm 2mm;text-align:left;vertical-align:top}
            thead{display:table-header-group} tr{break-inside:avoid} th{background:#f1efe9}
            @media print{body{padding:0;max-width:none}}
            """;

    private Sheet() {}

    /** The policy of the page: its own style by its hash, nothing else from anywhere. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Returns the lines that stand above a letter, the first one large; nothing when there are none. */
    public static String head(String lines) {
        if (lines.isBlank()) {
            return "";
        }
        StringBuilder head = new StringBuilder("<div class=\"head\">");
        List<String> all = lines.lines().map(Markup::escape).toList();
        head.append("<p><strong>").append(all.get(0)).append("</strong></p>");
        all.stream().skip(1).forEach(line -> head.append("<p>").append(line).append("</p>"));
        return head.append("</div>\n").toString();
    }

    /** Returns the page. */
    public static String page(String body, String language, String title) {
        return "<!doctype html>\n<html lang=\"" + Markup.escape(language)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Markup.escape(title) + "</title><style>" + STYLE + "</style></head>\n<body>" + body
                + "</body></html>\n";
    }

    /**
     * A node of the tree: an element, or words.
     *
     * @param tag the element; absent for words
     * @param style its class
     * @param text the words; absent for an element
     * @param kids what is inside
     */
    public record Node(@Nullable String tag, @Nullable String style, @Nullable String text, List<Node> kids) {}

    /** Returns the same as a tree, so that a page can draw it without trusting markup. */
    public static List<Node> tree(String body) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node("div", null, null, new ArrayList<>()));
        Matcher tags = Markup.TAG.matcher(body);
        int at = 0;
        while (tags.find()) {
            words(open, body.substring(at, tags.start()));
            at = tags.end();
            if (!tags.group(1).isEmpty()) {
                if (open.size() > 1) {
                    open.pop();
                }
            } else {
                Node node = new Node(tags.group(2), tags.group(3), null, new ArrayList<>());
                open.element().kids().add(node);
                open.push(node);
            }
        }
        words(open, body.substring(at));
        return open.getLast().kids();
    }

    private static void words(Deque<Node> open, String text) {
        if (!text.isBlank()) {
            open.element().kids().add(new Node(null, null, Markup.unescape(text.replaceAll("\\s+", " ")), List.of()));
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

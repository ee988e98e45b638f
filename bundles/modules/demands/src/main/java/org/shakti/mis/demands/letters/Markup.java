package org.shakti.mis.demands.letters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.demands.letters.Template.Block;
import org.shakti.mis.demands.letters.Template.Part;
import org.shakti.mis.demands.letters.Template.Value;
import org.shakti.mis.demands.letters.Template.Words;

/** The little markup that a letter may have: blocks of words, lists and tables. No attribute but a class of ours. */
final class Markup {
    static final Set<String> TAGS = Set.of(
            "h1", "h2", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "em", "div");

    static final Set<String> CLASSES = Set.of("to", "date", "subject", "sign", "code", "small", "reference");

    static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)(?: class=\"([a-z]+)\")?>");

    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|#39|nbsp);)");

    private Markup() {}

    static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    /** Notes what is no allowed markup, and tags that do not end in the part in which they begin. */
    static void check(List<Part> parts, List<TemplateReader.Fault> faults) {
        Deque<String> open = new ArrayDeque<>();
        int line = 1;
        for (Part part : parts) {
            if (part instanceof Words words) {
                line = words.line();
                check(words, open, faults);
            } else if (part instanceof Block block) {
                check(block.parts(), faults);
            } else if (part instanceof Value value && value.name().isEmpty()) {
                faults.add(new TemplateReader.Fault(line, "{{}}", "a name"));
            }
        }
        if (!open.isEmpty()) {
            faults.add(new TemplateReader.Fault(line, "<" + open.peek() + ">", "its end in the same part"));
        }
    }

    private static void check(Words words, Deque<String> open, List<TemplateReader.Fault> faults) {
        String text = words.markup();
        Matcher tags = TAG.matcher(text);
        List<String> plain = new ArrayList<>();
        int at = 0;
        while (tags.find()) {
            plain.add(text.substring(at, tags.start()));
            at = tags.end();
            if (!fits(tags, open)) {
                faults.add(new TemplateReader.Fault(
                        line(words, tags.start()), tags.group(), "one of the tags " + TAGS + ", each closed in order"));
            }
        }
        plain.add(text.substring(at));
        boolean strange = plain.stream().anyMatch(one -> one.contains("<") || one.contains(">"));
        if (strange) {
            faults.add(new TemplateReader.Fault(words.line(), "<", "only tags without attributes, or a class of ours"));
        }
        if (plain.stream().anyMatch(one -> ENTITY.matcher(one).find())) {
            faults.add(new TemplateReader.Fault(words.line(), "&", "&amp; for the sign itself"));
        }
    }

    private static boolean fits(Matcher tag, Deque<String> open) {
        String name = tag.group(2);
        if (tag.group(1).isEmpty()) {
            open.push(name);
            return TAGS.contains(name) && (tag.group(3) == null || CLASSES.contains(tag.group(3)));
        }
        return tag.group(3) == null && !open.isEmpty() && open.pop().equals(name);
    }

    private static int line(Words words, int position) {
        return words.line()
                + (int) words.markup()
                        .substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}

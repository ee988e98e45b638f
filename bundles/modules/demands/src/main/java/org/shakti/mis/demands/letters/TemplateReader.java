package org.shakti.mis.demands.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.demands.letters.Template.Block;
import org.shakti.mis.demands.letters.Template.Part;
import org.shakti.mis.demands.letters.Template.Value;
import org.shakti.mis.demands.letters.Template.Words;

/** Reads a template; everything in it that is unknown or could be more than words is a fault with its line. */
public final class TemplateReader {
    private static final int LONGEST = 20_000;
    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([^{}]*?)\\s*}}");

    private final String text;
    private final List<Fault> faults = new ArrayList<>();
    private final Matcher marks;
    private int at;

    private TemplateReader(String text) {
        this.text = text;
        this.marks = MARK.matcher(text);
    }

    /** Reads a template. */
    public static Read read(String text) {
        TemplateReader reader = new TemplateReader(text.strip());
        if (text.length() > LONGEST) {
            reader.faults.add(new Fault(1, "letter", "at most " + LONGEST + " characters"));
        }
        List<Part> parts = reader.parts("", 1);
        Markup.check(parts, reader.faults);
        return new Read(new Template(parts), reader.faults);
    }

    /** What came of it; the template may be used when there are no faults. */
    public record Read(Template template, List<Fault> faults) {
        /** Copies the list. */
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong: line from 1, the word in question, what was expected. */
    public record Fault(int line, String key, String expected) {}

    private List<Part> parts(String inside, int from) {
        List<Part> parts = new ArrayList<>();
        while (marks.find(at)) {
            words(parts, text.substring(at, marks.start()));
            String sign = marks.group(1);
            String name = marks.group(2);
            int line = line(marks.start());
            at = marks.end();
            if (sign.equals("/")) {
                if (!name.equals(inside)) {
                    faults.add(
                            new Fault(line, name, inside.isEmpty() ? "a part that was begun" : "the end of " + inside));
                }
                return parts;
            }
            part(parts, sign, name, line);
        }
        words(parts, text.substring(at));
        at = text.length();
        if (!inside.isEmpty()) {
            faults.add(new Fault(from, inside, "{{/" + inside + "}} where the part ends"));
        }
        return parts;
    }

    private void part(List<Part> parts, String sign, String name, int line) {
        if (!LetterNames.known(name)) {
            faults.add(new Fault(line, name, "one of " + String.join(", ", LetterNames.all())));
        }
        parts.add(sign.isEmpty() ? new Value(name) : new Block(name, sign.equals("^"), parts(name, line), line));
    }

    private void words(List<Part> parts, String words) {
        int stray = words.indexOf("{{");
        if (stray >= 0) {
            faults.add(new Fault(line(at + stray), "{{", "a name and }}"));
        }
        if (!words.isEmpty()) {
            parts.add(new Words(words, line(at)));
        }
    }

    private int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}

package org.shakti.mis.webapp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of a page, and what in them is written out instead of being asked for as a text in a language. */
final class PageTemplates {
    private static final String BEGIN = "html`";
    /** Stands where a template asks for a value. */
    private static final char VALUE = '\u0000';

    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^<>]*>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SAID = Pattern.compile(
            "\\b(aria-label|aria-description|title|placeholder|alt|label|summary|lead|help)=(?:\"([^\"]*)\"|'([^']*)')");

    private final String source;
    private final List<String> templates = new ArrayList<>();

    private PageTemplates(String source) {
        this.source = source;
        for (int at = source.indexOf(BEGIN); at >= 0; at = source.indexOf(BEGIN, at)) {
            at = template(at + BEGIN.length(), true);
        }
    }

    /** Words that every reader would see in the same language, whichever is chosen. */
    static List<String> literalWords(String source) {
        List<String> words = new ArrayList<>();
        for (String template : new PageTemplates(source).templates) {
            Matcher said = SAID.matcher(template);
            while (said.find()) {
                keepWords(said.group(2) == null ? said.group(3) : said.group(2), words);
            }
            keepWords(TAG.matcher(template).replaceAll(" "), words);
        }
        return words;
    }

    private static void keepWords(String text, List<String> words) {
        if (WORD.matcher(text.replaceAll("&\\w+;", " ")).find()) {
            words.add(text.replace(VALUE, '…').strip());
        }
    }

    /** Reads a template from its first character; returns where it ends. */
    private int template(int from, boolean kept) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.startsWith("${", at)) {
                text.append(VALUE);
                at = value(at + 2);
            } else {
                text.append(source.charAt(at));
                at++;
            }
        }
        if (kept) {
            templates.add(text.toString());
        }
        return at + 1;
    }

    /** Reads the program of a value, with the templates in it; returns where it ends. */
    private int value(int from) {
        int depth = 1;
        int at = from;
        while (at < source.length() && depth > 0) {
            char now = source.charAt(at);
            if (now == '`') {
                at = template(at + 1, source.startsWith(BEGIN, Math.max(0, at - BEGIN.length() + 1)));
                continue;
            }
            if (now == '\'' || now == '"') {
                at = source.indexOf(now, at + 1);
            }
            depth += now == '{' ? 1 : now == '}' ? -1 : 0;
            at++;
        }
        return at;
    }
}

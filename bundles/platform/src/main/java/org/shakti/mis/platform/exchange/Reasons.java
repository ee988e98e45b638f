package org.shakti.mis.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.platform.exchange.sheet.RowFault;

/** Tells faults in the language of the reader: rules in the words of their pack, the others in ours. */
final class Reasons {
    private final Map<String, Properties> texts = new ConcurrentHashMap<>();

    RefusedRow tell(ImportRefusal row, Map<String, String> values, @Nullable SheetImport mapping, String language) {
        List<RefusedRow.Reason> told = row.faults().stream()
                .map(fault -> tell(fault, mapping, language))
                .toList();
        return new RefusedRow(row.line(), told.get(0), told.subList(1, told.size()), values);
    }

    private RefusedRow.Reason tell(RowFault fault, @Nullable SheetImport mapping, String language) {
        return new RefusedRow.Reason(
                fault.column().isEmpty() ? null : fault.column(),
                fault.value().isEmpty() ? null : fault.value(),
                fault.code(),
                reason(fault, mapping, language));
    }

    private String reason(RowFault fault, @Nullable SheetImport mapping, String language) {
        if (fault.code().equals("rule") && mapping != null) {
            Optional<String> said = mapping.rules().stream()
                    .filter(rule -> rule.id().equals(fault.detail()))
                    .map(rule -> rule.message().in(language))
                    .findFirst();
            if (said.isPresent()) {
                return said.get();
            }
        }
        String precise = fault.code() + "." + fault.detail();
        return text(precise, language)
                .or(() -> text(fault.code(), language))
                .or(() -> text(precise, Labels.BASE))
                .or(() -> text(fault.code(), Labels.BASE))
                .map(text -> text.replace("{detail}", fault.detail().replace('_', ' ')))
                .orElse(fault.detail().isEmpty() ? fault.code() : fault.detail());
    }

    private Optional<String> text(String code, String language) {
        return Optional.ofNullable(
                texts.computeIfAbsent(language, Reasons::load).getProperty(code));
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        String name = language.matches("[a-z]{2,3}") ? language : Labels.BASE;
        try (InputStream file = Reasons.class.getResourceAsStream("/i18n/imports_" + name + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.shakti.mis.api.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that a field may take, in order; look-up by code takes constant time. */
public final class CodeList {
    private final String name;
    private final Map<String, CodeEntry> entries;

    /**
     * Makes a list.
     *
     * @param name unique name
     * @param entries entries in the order in which people see them, each code once
     */
    public CodeList(String name, List<CodeEntry> entries) {
        this.name = name;
        Map<String, CodeEntry> byCode = new LinkedHashMap<>();
        entries.forEach(e -> byCode.put(e.code(), e));
        this.entries = byCode;
    }

    /** Returns the unique name. */
    public String name() {
        return name;
    }

    /** Returns all entries in order, ended ones too. */
    public List<CodeEntry> entries() {
        return List.copyOf(new ArrayList<>(entries.values()));
    }

    /** Returns the entry with that code. */
    public Optional<CodeEntry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeList list
                && name.equals(list.name)
                && entries().equals(list.entries());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, entries);
    }

    @Override
    public String toString() {
        return "CodeList[" + name + ", " + entries.size() + " entries]";
    }
}

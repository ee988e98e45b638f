package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;

/**
 * What an account may see of its own records at one time. Two views tell what comes and what goes when roles, districts
 * or modules change. Decides as {@link ScopeClause} does.
 *
 * @param account the account
 * @param scope its scope
 * @param confidential it may see what authors keep to themselves
 * @param types record types that it may read
 */
record OwnView(String account, Scope scope, boolean confidential, Set<String> types) {
    OwnView {
        types = Set.copyOf(types);
    }

    static OwnView of(Caller caller, Catalogue catalogue) {
        Set<String> types = catalogue.types().keySet().stream()
                .filter(type -> caller.may("records.read:" + type))
                .collect(Collectors.toUnmodifiableSet());
        return new OwnView(caller.account(), caller.scope(), caller.may("records.private"), types);
    }

    /** Nothing at all. */
    static OwnView nothing(String account) {
        return new OwnView(account, new Scope(Optional.empty(), Set.of(), false, Optional.empty()), false, Set.of());
    }

    /** Tells whether the record is one of the account's own and may be seen by it. */
    boolean shows(RecordView record, RecordType type) {
        return types.contains(record.type())
                && covers(record)
                && (confidential
                        || !type.authorPrivate()
                        || record.envelope().createdBy().equals(account)
                        || !Boolean.TRUE.equals(record.fields().get(ScopeClause.PRIVATE)));
    }

    boolean covers(RecordView record) {
        RecordView.Envelope envelope = record.envelope();
        return envelope.owner().equals(account)
                && scope.covers(envelope.district(), envelope.organisation(), envelope.owner());
    }

    /** Tells whether the two differ in anything but places. */
    boolean readsLike(OwnView other) {
        return confidential == other.confidential && types.equals(other.types);
    }

    List<Object> toJson() {
        List<Object> json = new ArrayList<>();
        json.add(scope.everywhere());
        json.add(List.copyOf(new TreeSet<>(scope.districts())));
        json.add(scope.organisation().map(List::of).orElse(List.of()));
        json.add(scope.owner().map(List::of).orElse(List.of()));
        json.add(confidential);
        json.add(List.copyOf(new TreeSet<>(types)));
        return json;
    }

    static OwnView of(String account, List<?> json) {
        Scope scope = new Scope(
                texts(json.get(2)).stream().findFirst(),
                texts(json.get(1)),
                Boolean.TRUE.equals(json.get(0)),
                texts(json.get(3)).stream().findFirst());
        return new OwnView(account, scope, Boolean.TRUE.equals(json.get(4)), texts(json.get(5)));
    }

    private static Set<String> texts(Object json) {
        Set<String> texts = new LinkedHashSet<>();
        ((List<?>) json).forEach(one -> texts.add(one.toString()));
        return texts;
    }
}

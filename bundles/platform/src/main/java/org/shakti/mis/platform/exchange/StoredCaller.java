package org.shakti.mis.platform.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;

/**
 * A caller as kept with a run, so that it goes on after a restart with the rights it was started with, no more.
 *
 * @param scopeOrganisation organisation of the scope
 * @param scopeOwner owner of the scope
 */
record StoredCaller(
        String account,
        Set<String> permissions,
        @Nullable String scopeOrganisation,
        Set<String> districts,
        boolean everywhere,
        @Nullable String scopeOwner,
        String language,
        String organisation) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(Caller caller) {
        Scope scope = caller.scope();
        StoredCaller stored = new StoredCaller(
                caller.account(),
                caller.permissions(),
                scope.organisation().orElse(null),
                scope.districts(),
                scope.everywhere(),
                scope.owner().orElse(null),
                caller.language(),
                caller.organisation());
        try {
            return JSON.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A caller cannot be written", e);
        }
    }

    static Caller read(String text) {
        try {
            StoredCaller s = JSON.readValue(text, StoredCaller.class);
            Scope scope = new Scope(
                    Optional.ofNullable(s.scopeOrganisation),
                    s.districts,
                    s.everywhere,
                    Optional.ofNullable(s.scopeOwner));
            return new Caller(s.account, s.permissions, scope, s.language, s.organisation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored caller cannot be read", e);
        }
    }
}

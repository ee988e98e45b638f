package org.shakti.mis.platform.exchange.sync;

import java.util.Optional;

/**
 * What a write was answered.
 *
 * @param status HTTP status
 * @param version version of the record, for its tag
 * @param location where the record is, when it was made
 * @param body JSON text without identity values
 */
public record StoredAnswer(int status, Optional<Long> version, Optional<String> location, String body) {}

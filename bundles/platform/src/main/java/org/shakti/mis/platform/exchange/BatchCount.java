package org.shakti.mis.platform.exchange;

import java.util.Map;

/**
 * What one batch did.
 *
 * @param lastLine line of its last row
 * @param rows rows in it
 * @param accepted rows that became records
 * @param unchanged rows known already
 * @param refused rows with a fault
 * @param skipped rows by module that is off where they belong
 */
record BatchCount(long lastLine, long rows, long accepted, long unchanged, long refused, Map<String, Long> skipped) {}

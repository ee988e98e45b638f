package org.shakti.mis.platform.files;

import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param id its id, which a field of a record names
 * @param type media type
 * @param size number of bytes
 */
public record KeptFile(UUID id, String type, int size) {}

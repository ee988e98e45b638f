package org.shakti.mis.platform.access;

/**
 * An organisation that keeps records.
 *
 * @param id stable id
 * @param title its name
 */
public record Organisation(String id, String title) {}

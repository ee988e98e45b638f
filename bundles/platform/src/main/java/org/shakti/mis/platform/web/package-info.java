/**
 * The HTTP face: guard, problems, generic resources.
 *
 * <p>How a resource is written here: one class per path, about ten operations at most, each a line or two; a DS
 * component with {@code @JaxrsResource @JaxrsApplicationSelect(CoreApplication.SELECT)} and the mandatory reference to
 * the whiteboard runtime; services by constructor, {@code @Context} as method parameters. Every operation carries
 * {@code @Requires} or {@code @OpenToAll}: the guard refuses one that carries neither. {@code Callers.of(security)} is
 * who calls; its language is the one of the answer. Bodies are records with {@code @Nullable} components, read strictly:
 * an unknown name is refused; {@code Body.need} asks for what has to be there. A body read as {@code InputStream} or
 * {@code String} is the resource's own and has no size limit. Refusals are exceptions of {@code api.error}, turned into
 * problems in one place; texts by field code are in {@code i18n/messages_*.properties}, and a value that holds texts by
 * language is shown in the reader's. Lists answer a {@code Page}: {@code items} and {@code next}. Paths are relative to
 * {@code /api} and in the plural; dates are ISO-8601; 201 comes with {@code Location}, a record with {@code ETag}.
 */
@NullMarked
package org.shakti.mis.platform.web;

import org.jspecify.annotations.NullMarked;

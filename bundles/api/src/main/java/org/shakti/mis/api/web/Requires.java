package org.shakti.mis.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an operation needs. {@code {type}} stands for the path parameter of that name. An operation
 * without this or {@link OpenToAll} is refused at run time and by the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** The permission, such as {@code records.read:{type}}; empty when it is enough to be signed in. */
    String value();
}

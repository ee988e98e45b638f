package org.shakti.mis.platform.definitions;

import org.shakti.mis.api.definition.Role;

/**
 * What one file says of a role.
 *
 * @param extension adds permissions to a role of another pack
 * @param role the role, or what is added to it
 * @param at where it stands
 */
record RolePart(boolean extension, Role role, Item at) {}

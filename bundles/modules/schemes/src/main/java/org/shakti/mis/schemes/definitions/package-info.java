/** Facts, schemes and bindings of packs: read, checked, tried on the sample people of the pack, compiled and looked up. */
@NullMarked
package org.shakti.mis.schemes.definitions;

import org.jspecify.annotations.NullMarked;

/**
 * Serves the web app and the pages of modules: hashed addresses that browsers may keep for ever, compressed once, with the
 * headers that keep foreign code and foreign pages out. Reads what bundles carry; knows no screen of the app.
 */
@NullMarked
package org.shakti.mis.platform.web.assets;

import org.jspecify.annotations.NullMarked;

/**
 * The web app as people use it: a real browser on the assembled archive.
 *
 * <p>A test class extends {@link org.shakti.mis.browser.BrowserTest}. {@code screen("worker-one", PHONE, "bn")} is somebody
 * signed in on a screen of their own; when a test ends, any error that a page has reported fails it. Classes share one
 * server with the sample register, so whoever switches modules or counts records asks for an own one:
 * {@code @OwnServer}.
 */
package org.shakti.mis.browser;

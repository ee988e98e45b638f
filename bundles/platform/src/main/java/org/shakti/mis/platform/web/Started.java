package org.shakti.mis.platform.web;

/** A service of this kind is there from the moment on at which every bundle has been started. */
final class Started {}

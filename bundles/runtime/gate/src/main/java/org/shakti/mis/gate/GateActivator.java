package org.shakti.mis.gate;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the start levels back until the REST whiteboard has met the HTTP server. The two meet on threads of their own, and
 * the whiteboard loses a registration that another thread makes at that moment; after this gate there is one thread only.
 */
public final class GateActivator implements BundleActivator {
    private static final Logger LOG = LoggerFactory.getLogger(GateActivator.class);
    private static final String WHITEBOARD =
            "(&(objectClass=org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime)(osgi.jaxrs.endpoint=*))";
    private static final long PATIENCE_MILLIS = 60_000;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException, InterruptedException {
        var whiteboard = new ServiceTracker<Object, Object>(context, FrameworkUtil.createFilter(WHITEBOARD), null);
        whiteboard.open(true);
        try {
            if (whiteboard.waitForService(PATIENCE_MILLIS) == null) {
                LOG.error("The HTTP server did not come up within {} ms; going on without it.", PATIENCE_MILLIS);
            }
        } finally {
            whiteboard.close();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // nothing is held
    }
}

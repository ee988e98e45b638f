package org.shakti.mis.door;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.util.component.Container;

/** What the HTTP server says where a request fails in what is served: a problem, never a page or a stack. */
final class ContextErrorPages extends ErrorPageErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        Problems.answer(base, response, code);
    }

    /** Gives such pages to each context of a server, also to those that come later. */
    static final class Everywhere implements Container.InheritedListener {
        @Override
        public void beanAdded(Container parent, Object child) {
            if (child instanceof ContextHandler context && !(context.getErrorHandler() instanceof ContextErrorPages)) {
                context.setErrorHandler(new ContextErrorPages());
            }
        }

        @Override
        public void beanRemoved(Container parent, Object child) {
            // it takes its own along
        }
    }
}

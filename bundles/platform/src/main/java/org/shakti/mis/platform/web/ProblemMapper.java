package org.shakti.mis.platform.web;

import java.util.List;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.platform.modules.ModuleFaults;

/** Answers every failure as a {@link Problem}; a fault of the program tells nothing but a number found in the log. */
@Component(
        service = ExceptionMapper.class,
        scope = ServiceScope.PROTOTYPE,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsExtension
@JaxrsApplicationSelect(CoreApplication.EVERY_API)
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final ModuleFaults faults;

    @Context
    private HttpHeaders headers;

    @Context
    private ResourceInfo resource;

    @Context
    private SecurityContext security;

    /** Made by the container; told of failures, of which a module can have too many. */
    @Activate
    public ProblemMapper(@Reference ModuleFaults faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Response answer = Failures.of(failure, language());
        if (answer.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            faults.failed(resource.getResourceClass(), 1, failure);
        }
        return answer;
    }

    private String language() {
        String account = security.getUserPrincipal() instanceof SignedIn signedIn
                ? signedIn.caller().language()
                : Labels.BASE;
        List<String> accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Languages.choose(accepted == null || accepted.isEmpty() ? null : accepted.get(0), account);
    }
}

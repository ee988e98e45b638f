package org.shakti.mis.platform.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.shakti.mis.platform.web.CoreApplication;

/**
 * Compresses JSON answers of more than a packet for clients that can read it: phones pay for each byte. The length of a
 * compressed answer could be turned into guesses (BREACH) where it repeats something that an attacker chose beside a
 * secret. Answers here hold no secret: the session is a cookie that no script can read and that foreign pages cannot make
 * a browser send (HttpOnly, SameSite), and no answer repeats what a foreign page could have put into a request.
 */
@Component(
        service = WriterInterceptor.class,
        scope = ServiceScope.PROTOTYPE,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsExtension
@JaxrsApplicationSelect(CoreApplication.EVERY_API)
public final class GzipAnswers implements WriterInterceptor {
    private static final int SMALL = 1024;

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        boolean packedAlready = answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING);
        boolean wanted =
                json(answer) && !packedAlready && GzipAccept.in(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (!wanted) {
            answer.proceed();
            return;
        }
        OutputStream client = answer.getOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        answer.setOutputStream(plain);
        answer.proceed();
        answer.setOutputStream(client);
        answer.getHeaders().putIfAbsent(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT_ENCODING));
        ByteArrayOutputStream body = plain.size() > SMALL ? packed(plain) : plain;
        if (plain.size() > SMALL) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.size());
        body.writeTo(client);
    }

    private static boolean json(WriterInterceptorContext answer) {
        MediaType type = answer.getMediaType();
        return type != null && type.getSubtype().endsWith("json") && !(answer.getEntity() instanceof StreamingOutput);
    }

    private static ByteArrayOutputStream packed(ByteArrayOutputStream plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            plain.writeTo(gzip);
        }
        return packed;
    }
}

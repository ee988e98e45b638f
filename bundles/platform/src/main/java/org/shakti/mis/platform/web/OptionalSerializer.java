package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.Optional;

/** Writes the value of an optional, or {@code null}. */
final class OptionalSerializer extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalSerializer() {
        super(type());
    }

    private static JavaType type() {
        return TypeFactory.defaultInstance().constructType(Optional.class);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (value.isPresent()) {
            provider.defaultSerializeValue(value.get(), out);
        } else {
            out.writeNull();
        }
    }
}

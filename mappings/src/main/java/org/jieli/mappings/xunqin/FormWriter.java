package org.jieli.mappings.xunqin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.jieli.mappings.Wire;

/** Puts a multipart form together (RFC 7578). */
final class FormWriter {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final BasicBodyFactory BODIES = new BasicBodyFactory();

    private FormWriter() {}

    /** The same parts of the same message always make the same bytes: the boundary is made of the message id. */
    static Wire write(List<FormPart> parts, String messageId) {
        String contentType = "multipart/form-data; boundary=jieli-" + messageId;
        MultipartBuilder form = MultipartBuilder.create("form-data");
        parts.forEach(part -> form.addBodyPart(entity(part)));
        return new Wire(bytes(form.build(), contentType), contentType);
    }

    private static Entity entity(FormPart part) {
        BodyPartBuilder entity = BodyPartBuilder.create();
        entity.setBody(BODIES.binaryBody(part.content()));
        entity.removeFields(CONTENT_TYPE);
        entity.setField(field("Content-Disposition", disposition(part)));
        if (!part.mime().isEmpty()) {
            entity.setField(field(CONTENT_TYPE, part.mime()));
        }
        return entity.build();
    }

    /** A field in one line: mail folds long fields, forms must not. */
    private static Field field(String name, String body) {
        try {
            return RawFieldParser.DEFAULT.parseField(ContentUtil.encode(name + ": " + body));
        } catch (MimeException e) {
            throw new IllegalStateException("Not a field: " + name);
        }
    }

    private static String disposition(FormPart part) {
        String field = "form-data; name=\"" + part.name() + "\"";
        return part.mime().isEmpty() ? field : field + "; filename=\"" + fileName(part) + "\"";
    }

    /** Made of the field and the media type only: a name that a user chose may hold anything. */
    private static String fileName(FormPart part) {
        String holder = part.name().substring(0, part.name().length() - FormPart.FILE.length() - 1);
        String kind =
                switch (part.mime()) {
                    case "image/jpeg" -> "jpg";
                    case "image/png" -> "png";
                    case "application/pdf" -> "pdf";
                    default -> "bin";
                };
        return holder.replaceAll("[^a-z0-9]+", "-").replaceFirst("-$", "") + "." + kind;
    }

    private static byte[] bytes(Multipart form, String contentType) {
        Message around = Message.Builder.of()
                .setBody(form)
                .setField(Fields.contentType(contentType))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DefaultMessageWriter().writeBody(around.getBody(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }
}

package org.jieli.schemas.message;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jieli.schemas.catalogue.Minimiser;
import org.jieli.schemas.catalogue.PiiClass;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.lexical.Decimals;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.rule.Rules;

/**
 * The one entry of the interchange standard, usable without the gateway: a message is encoded, decoded, digested and
 * checked here.
 * All methods are thread-safe.
 */
public final class Messages {

    private static final Minimiser FOR_A_BUREAU = new Minimiser(EnumSet.of(PiiClass.HEALTH, PiiClass.BIOMETRIC));
    private static final Rules RULES = Rules.standard(Messages::digest);

    private Messages() {}

    /** The message as XML of the standard in UTF-8, unindented. It is not checked against the XSD. */
    public static byte[] encode(Message message) {
        return Xml.write(message);
    }

    /**
     * Reads back what {@link #encode} wrote, or the same with other white space. A document type declaration is never followed.
     *
     * @throws IllegalArgumentException if the bytes are anything else; its text quotes nothing of them
     */
    public static Message decode(byte[] xml) {
        return Xml.read(xml);
    }

    /** A copy that shares nothing with the original. */
    public static Message copy(Message message) {
        return decode(encode(message));
    }

    /**
     * A copy for a provincial bureau: without the optional fields of the PII classes health and biometric, marked as a copy. It stays
     * valid: what the XSD requires is kept, for example the condition of the person in an F7. A content digest is that of the copy;
     * signatures are kept and cover the original.
     */
    public static Message minimised(Message message) {
        Message copy = copy(message);
        FOR_A_BUREAU.strip(copy.getEnvelope());
        FOR_A_BUREAU.strip(copy.getBody());
        copy.getEnvelope().setCopy(true);
        if (copy.getEnvelope().getContentDigest() != null) {
            copy.getEnvelope().setContentDigest(digest(copy.getBody()));
        }
        return copy;
    }

    /** Everything that the rules have against a message now; empty if it is clean. It is not checked against the XSD. */
    public static List<Problem> validate(Message message) {
        return validate(message, Instant.now());
    }

    /** As {@link #validate(Message)}, at another time. */
    public static List<Problem> validate(Message message, Instant now) {
        return RULES.check(message, now);
    }

    /**
     * The digest of a body: SM3, as 64 lower-case hexadecimal characters, over the Exclusive XML Canonicalization of its element.
     * The element is taken without white space between elements, in the standard's namespace as the default one, with
     * {@linkplain Times#normal normal times} and {@linkplain Decimals#print plain decimals}, so that equal content has equal digests
     * however it was written.
     */
    public static String digest(Body body) {
        return digest(MessageType.of(body).en(), body);
    }

    /** The digest that both sides of a handover sign: as {@link #digest(Body)}, over the element {@code content} of an F7. */
    public static String digest(HandoverContent content) {
        return digest("content", content);
    }

    @SuppressWarnings("unchecked")
    private static <T> String digest(String element, T content) {
        return Digests.sm3(Xml.canonical(element, (Class<T>) content.getClass(), content));
    }
}

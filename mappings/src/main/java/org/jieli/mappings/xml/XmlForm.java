package org.jieli.mappings.xml;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is particular to the contract of one XML dialect. Its root type has a property {@code envelope}, whose type has
 * {@code messageId}, {@code messageType} and {@code specVersion}, and a choice of bodies {@code body}; properties are named as in the
 * interchange standard and bodies are classes named as its messages. A document that stands in another message has no envelope, and its
 * choice of bodies may stand one level lower.
 *
 * @param root the generated type of the root element
 * @param schema the class path resource of the XSD, for example {@code contracts/henan/henan.xsd}
 * @param charset what messages are written in, and read in where the sender declares nothing
 * @param dateTypes names of the XSD types whose violation is an impossible date (E204)
 * @param codeTypes which names of XSD types, besides enumerations, whose violation is an invalid code (E202)
 * @param aliases turns a place of the interchange standard into a property path of the root type where the two differ
 */
public record XmlForm<R>(
        Class<R> root,
        String schema,
        Charset charset,
        Set<String> dateTypes,
        Predicate<String> codeTypes,
        UnaryOperator<String> aliases) {

    public XmlForm {
        dateTypes = Set.copyOf(dateTypes);
    }
}

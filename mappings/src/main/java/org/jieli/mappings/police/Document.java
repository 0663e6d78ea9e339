package org.jieli.mappings.police;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.mappings.Reading;
import org.jieli.mappings.police.wire.ClientInfo;
import org.jieli.mappings.xml.XmlContract;
import org.jieli.mappings.xml.XmlDocument;
import org.jieli.mappings.xml.XmlForm;
import org.jieli.mappings.xml.XmlReading;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;

/**
 * One of the two documents that stand in the JSON object: a request or a response. Immutable and thread-safe.
 *
 * @param <R> the wire type of the root element
 */
abstract class Document<R> {

    private static final Set<String> DATES = Set.of("CSRQ", "CSRQ_K", "RQ", "RQ_K", "SJ14", "SJ14_K");

    private final XmlContract<R> contract;

    Document(Class<R> root) {
        contract = new XmlContract<>(new XmlForm<>(
                root, "contracts/police/police.xsd", StandardCharsets.UTF_8, DATES, type -> false, Document::alias));
    }

    /** The types of message that are said in such a document. */
    final Set<MessageType> carries() {
        return contract.carries();
    }

    /**
     * Reads and checks a document; problems and places are those of the document.
     *
     * @param shell the rest of the envelope; without it there is no message, only problems
     */
    final Reading read(String xml, MessageType type, Optional<Shell> shell) {
        XmlReading<R> reading = contract.read(xml, type);
        List<Problem> problems =
                reading.root().map(root -> settle(root, reading)).orElse(reading.problems());
        return new Reading(
                shell.filter(known -> !Problem.anyError(problems))
                        .flatMap(known -> reading.root().map(root -> message(known, root))),
                reading.messageId(),
                problems,
                reading.places());
    }

    final XmlDocument write(Message message) {
        return contract.document(root(message));
    }

    /** Fills in what a valid document leaves to its reader, and says what is wrong that the contract cannot know. */
    abstract List<Problem> settle(R root, XmlReading<R> reading);

    abstract ClientInfo clientInfo(R root);

    abstract Body body(R root);

    abstract R root(Message message);

    private Message message(Shell shell, R root) {
        Message message = new Message();
        message.setEnvelope(Reader.INSTANCE.envelope(shell, clientInfo(root)));
        message.setBody(body(root));
        return message;
    }

    /** Where the document has what the standard has at a path. */
    private static String alias(String path) {
        return path.replaceFirst("^body\\.subject\\b", "head.condition.item")
                .replaceFirst("^body\\.candidates\\b", "body.resultList.candidates")
                .replaceFirst("^body\\b(?!\\.resultList)", "body.body")
                .replaceFirst("^envelope\\b", "head.clientInfo")
                .replaceFirst("^answer\\b", "body");
    }
}

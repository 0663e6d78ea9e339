package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.interchange.NameStatus;
import org.jieli.schemas.interchange.NameType;

/** Names as sheets have them: none, with a note in brackets, or several in one cell. */
final class Names {

    private static final String FULL_NAME = "fullName";
    private static final String RAW_NAME = "rawName";
    private static final String STATUS = "nameStatus";
    private static final String TYPE = "nameType";
    private static final String SEX = "sex";

    private static final Set<String> NOBODY = Set.of("无名氏", "无名", "佚名", "姓名不详", "不知姓名", "某某");
    private static final Pattern CROSSES = Pattern.compile("[XxＸ×*＊?？□○]+");
    private static final Pattern LABEL = Pattern.compile("^(姓名|本人|父亲?|母亲?|监护人|家属|联系人)[:：]\\s*");
    private static final Pattern NOTE = Pattern.compile("[（(]([^（）()]*)[)）]");
    private static final Pattern OTHER = Pattern.compile("[，,、;；\\s]*(又名|曾用名|原名|化名|别名|小名|绰号|外号)[:：为叫]?\\s*");

    private Names() {}

    /** The names of a person; a person without any has one that is unknown. */
    static void ofPerson(ObjectNode person) {
        ArrayNode names = person.withArray("names");
        if (names.isEmpty()) {
            names.addObject();
        }
        int given = names.size();
        for (int i = 0; i < given; i++) {
            ObjectNode name = (ObjectNode) names.get(i);
            if (!name.has(STATUS)) {
                sexInBrackets(name, person);
                split(name, names);
            }
            status(name);
        }
    }

    /** The name of somebody beside the person. */
    static void ofContact(ObjectNode contact) {
        if (contact.path("name").isObject()) {
            ObjectNode name = (ObjectNode) contact.get("name");
            if (!name.has(STATUS)) {
                rename(name, NOTE.matcher(plain(name)).replaceAll(""));
            }
            status(name);
        }
    }

    /** A name to search by: none is better than one that everybody has. */
    static void searched(ObjectNode criteria) {
        if (isNobody(criteria.path(FULL_NAME).asText())) {
            criteria.remove(FULL_NAME);
        }
    }

    private static void status(ObjectNode name) {
        String full = name.path(FULL_NAME).asText();
        if (isNobody(full)) {
            keepRaw(name);
            name.remove(FULL_NAME);
            name.put(STATUS, NameStatus.UNKNOWN.name());
        } else if (!name.has(STATUS)) {
            name.put(STATUS, (full.isEmpty() ? NameStatus.UNKNOWN : NameStatus.STATED).name());
        }
    }

    private static boolean isNobody(String full) {
        return !full.isEmpty()
                && (NOBODY.contains(full)
                        || CellText.saysNothing(full)
                        || CROSSES.matcher(full).matches());
    }

    private static void sexInBrackets(ObjectNode name, ObjectNode person) {
        Matcher note = NOTE.matcher(name.path(FULL_NAME).asText());
        if (note.find() && !person.has(SEX)) {
            switch (note.group(1)) {
                case "男" -> person.put(SEX, "1");
                case "女" -> person.put(SEX, "2");
                default -> {}
            }
        }
    }

    /** Only what stands before the first other name is the name; each other one becomes a name of its own. */
    private static void split(ObjectNode name, ArrayNode names) {
        String text = NOTE.matcher(plain(name))
                .replaceAll(note -> isOther(note.group(1)) ? Matcher.quoteReplacement(note.group(1)) : "");
        Matcher other = OTHER.matcher(text);
        int end = text.length();
        while (other.find()) {
            end = Math.min(end, other.start());
            String rest = text.substring(other.end());
            Matcher next = OTHER.matcher(rest);
            add(names, next.find() ? rest.substring(0, next.start()) : rest, other.group(1));
        }
        rename(name, text.substring(0, end));
    }

    private static boolean isOther(String note) {
        return OTHER.matcher(note).lookingAt();
    }

    private static void add(ArrayNode names, String full, String word) {
        if (!full.isBlank()) {
            names.addObject()
                    .put(FULL_NAME, full.strip())
                    .put(STATUS, NameStatus.STATED.name())
                    .put(TYPE, type(word).name());
        }
    }

    private static NameType type(String word) {
        return switch (word) {
            case "曾用名", "原名" -> NameType.FORMER;
            case "小名", "绰号", "外号" -> NameType.NICK;
            default -> NameType.ALIAS;
        };
    }

    private static String plain(ObjectNode name) {
        return LABEL.matcher(name.path(FULL_NAME).asText()).replaceFirst("");
    }

    private static void rename(ObjectNode name, String to) {
        String full = to.strip();
        if (!full.equals(name.path(FULL_NAME).asText())) {
            keepRaw(name);
            if (full.isEmpty()) {
                name.remove(FULL_NAME);
            } else {
                name.put(FULL_NAME, full);
            }
        }
    }

    private static void keepRaw(ObjectNode name) {
        JsonNode full = name.get(FULL_NAME);
        if (!name.has(RAW_NAME) && full != null) {
            name.set(RAW_NAME, full);
        }
    }
}

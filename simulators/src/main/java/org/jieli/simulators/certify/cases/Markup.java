package org.jieli.simulators.certify.cases;

import java.util.Locale;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Trial;

/** What can be done to XML and JSON that a careless parser follows. */
final class Markup {

    private static final int LEVELS = 5000;

    private Markup() {}

    static byte[] externalEntity(Draft draft, Trial trial) {
        return withDoctype(draft, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>");
    }

    static byte[] entityBomb(Draft draft, Trial trial) {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 12; i++) {
            bomb.append(String.format(Locale.ROOT, "<!ENTITY e%d '", i))
                    .append(String.format(Locale.ROOT, "&e%d;", i - 1).repeat(10))
                    .append("'>");
        }
        return withDoctype(draft, bomb.append("]>").toString());
    }

    /** Behind the declaration of the document, which in a shell is text of JSON without quotes of its own. */
    private static byte[] withDoctype(Draft draft, String doctype) {
        return Broken.edited(draft, text -> text.replaceFirst("\\?>", "?>" + doctype));
    }

    static byte[] deepXml(Draft draft, Trial trial) {
        String deep = "<a>".repeat(LEVELS) + "</a>".repeat(LEVELS);
        return Broken.edited(draft, text -> {
            int end = text.lastIndexOf("</");
            return text.substring(0, end) + deep + text.substring(end);
        });
    }

    static byte[] twice(Draft draft, Trial trial) {
        return Broken.edited(draft, text -> text.replaceFirst("\\{", "{" + firstKey(text) + ":{},"));
    }

    private static String firstKey(String json) {
        int begin = json.indexOf('"');
        return json.substring(begin, json.indexOf('"', begin + 1) + 1);
    }

    static byte[] deepJson(Draft draft, Trial trial) {
        return Broken.edited(
                draft, text -> text.replaceFirst("\\{", "{\"deep\":" + "[".repeat(LEVELS) + "]".repeat(LEVELS) + ","));
    }

    static byte[] unknownField(Draft draft, Trial trial) {
        return Broken.edited(draft, text -> text.replaceFirst("\\{", "{\"no_such_field\":1,"));
    }

    static byte[] trailing(Draft draft, Trial trial) {
        return Broken.edited(draft, text -> text + "{}");
    }
}

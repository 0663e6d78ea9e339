package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieli.schemas.problem.Problem;

/** What the site shows must be a picture: JPEG or PNG by its first bytes, whatever the form calls it. */
final class Pictures {

    private static final String PHOTO = "/publish/photo/file";

    /** The first three bytes of JPEG, and the eight of PNG, in Base64 as far as they fill whole characters. */
    private static final List<String> BEGINNINGS = List.of("/9j/", "iVBORw0KGg");

    private Pictures() {}

    static List<Problem> problems(JsonNode tree) {
        String photo = tree.at(PHOTO).asText();
        return photo.isEmpty() || BEGINNINGS.stream().anyMatch(photo::startsWith)
                ? List.of()
                : List.of(FormProblems.noPicture(PHOTO));
    }
}

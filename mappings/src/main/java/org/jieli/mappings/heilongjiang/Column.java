package org.jieli.mappings.heilongjiang;

import java.util.List;
import java.util.Set;
import org.jieli.schemas.message.MessageType;

/**
 * One line of {@code heilongjiang.csv}. In header and path {@code #} stands for the number of a repeated group: from 1 in the header,
 * from 0 in the path.
 *
 * @param types the types of message that have it
 * @param header its header, for example {@code 护送人员#.姓名}
 * @param path where it stands in the standard, for example {@code body.escorts[#].staff.name}
 * @param steps the names and numbers of the path
 * @param required whether it is wanted wherever its group is
 * @param ifEmpty what an empty cell means: a text, the header of another column after {@code =}, {@code derived}, or nothing
 * @param kind the kind of its cells
 * @param set the set of {@code codes.csv} for codes; else empty
 */
record Column(
        Set<MessageType> types,
        String header,
        String path,
        List<String> steps,
        boolean required,
        String ifEmpty,
        Kind kind,
        String set) {}

package org.jieli.mappings.police;

import org.jieli.mappings.police.wire.Candidate;

/** What the contract says that an absent or empty element of a result means. */
final class CandidateDefaults {

    private CandidateDefaults() {}

    /**
     * Completes a result.
     *
     * @param position its position in the list, from 1
     * @return false if it names a division that no code is known for
     */
    static boolean complete(Candidate candidate, int position) {
        candidate.setRank(or(candidate.getRank(), String.valueOf(position)));
        candidate.setScoreScale(or(candidate.getScoreScale(), "厂商"));
        candidate.setAlgorithm(or(candidate.getAlgorithm(), "未用算法"));
        candidate.setKind(or(candidate.getKind(), "个人"));
        candidate.setReviewed(or(candidate.getReviewed(), "否"));
        candidate.setHukouDivision(or(
                candidate.getHukouDivision(),
                DivisionNames.code(candidate.getHukouDivisionText()).orElse("")));
        return !candidate.getHukouDivision().isEmpty()
                || candidate.getHukouDivisionText().isEmpty();
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }
}

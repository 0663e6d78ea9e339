package org.jieli.routes.folder;

import org.jieli.schemas.problem.Acknowledgement;

/**
 * What became of a file.
 *
 * @param readable false if the file went back as a whole
 * @param accepted how many of its messages were accepted
 * @param sentBack how many went back
 */
record Tally(boolean readable, long accepted, long sentBack) {

    static final Tally NOTHING_YET = new Tally(true, 0, 0);
    static final Tally UNREADABLE = new Tally(false, 0, 0);

    Tally and(Acknowledgement acknowledgement) {
        return acknowledgement == Acknowledgement.AA
                ? new Tally(readable, accepted + 1, sentBack)
                : new Tally(readable, accepted, sentBack + 1);
    }
}

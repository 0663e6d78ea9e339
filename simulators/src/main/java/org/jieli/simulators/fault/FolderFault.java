package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What a partner's SFTP server does wrong. */
public sealed interface FolderFault extends Fault {

    /** Every transfer of a file takes so much longer. */
    record Slow(Lengths lengths) implements FolderFault {

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.READ, Moment.WRITE);
        }

        @Override
        public String word() {
            return "slow";
        }
    }

    /**
     * Its clock is wrong, and so are the times of all files.
     *
     * @param by how far; negative if it is behind
     */
    record ClockSkew(Duration by) implements FolderFault {

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.TIMES);
        }

        @Override
        public String word() {
            return "clock-skew";
        }
    }

    /** Something that needs no more words. */
    enum Plain implements FolderFault {
        /** It lets nobody in, and hangs up on who is in. */
        LOGIN_REFUSED(Moment.LOGIN),
        /** It shows another host key than before, and hangs up on who is in. */
        HOST_KEY_CHANGED(Moment.KEY_EXCHANGE),
        /** The connection breaks in mid-transfer; nothing of what was written is left. */
        BREAK(Moment.READ, Moment.WRITE),
        /** What is written breaks off in the middle and half of the file stays; what is read ends in the middle as if that were all. */
        HALF_FILE(Moment.READ, Moment.WRITE),
        /** It takes no more bytes. */
        QUOTA_FULL(Moment.WRITE),
        /** It renames the file, and the connection breaks before it says so. */
        RENAME_LOST(Moment.RENAME),
        /** Its files may not be opened. */
        PERMISSION_DENIED(Moment.READ, Moment.WRITE),
        /** Its folders are not there. */
        FOLDER_MISSING(Moment.LOOK, Moment.READ, Moment.WRITE);

        private final EnumSet<Moment> moments;

        Plain(Moment... moments) {
            this.moments = EnumSet.copyOf(Set.of(moments));
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.copyOf(moments);
        }

        @Override
        public String word() {
            return Fault.word(this);
        }

        /** Who is not let in meets nothing else in the folders. */
        @Override
        public boolean leavesNoRoomFor(Fault other) {
            boolean shut = moments.stream().anyMatch(Moment::isOfTheConnection);
            return shut ? other instanceof FolderFault : FolderFault.super.leavesNoRoomFor(other);
        }
    }
}

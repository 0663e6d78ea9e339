package org.jieli.simulators.fault;

/** When in the dealings between the gateway and a partner something can go wrong. */
public enum Moment {
    /** The gateway posts a message to the partner's door. */
    DOOR,
    /** The partner gives its business answer to a message that it took. */
    ANSWER,
    /** The partner's SFTP server shows its host key. */
    KEY_EXCHANGE,
    /** The gateway logs in. */
    LOGIN,
    /** The gateway lists a folder. */
    LOOK,
    /** The gateway reads a file. */
    READ,
    /** The gateway writes a file. */
    WRITE,
    /** The gateway gives a file its name or place. */
    RENAME,
    /** The partner's SFTP server tells the times of a file. */
    TIMES;

    /** True if it comes before any message is spoken of. */
    public boolean isOfTheConnection() {
        return this == KEY_EXCHANGE || this == LOGIN;
    }

    /** True if only a partner with folders knows it. */
    public boolean isOfFolders() {
        return this != DOOR && this != ANSWER;
    }
}

package org.jieli.simulators.certify.trial;

/** How messages reach a system. */
public enum Transport {
    /** They are posted to its door. */
    HTTP,
    /** It fetches them from its inbox at the gateway. */
    INBOX,
    /** They are put into a folder of its own, by SFTP. */
    FOLDER
}

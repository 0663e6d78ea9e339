package org.jieli.routes.sftp;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;

/** Answers a server that asks for the password in its own words; says no to everything else. */
record PasswordPrompt(String secret) implements UserInfo, UIKeyboardInteractive {

    @Override
    public String[] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        boolean forPassword = prompt.length == 1 && !echo[0];
        return forPassword ? new String[] {secret} : null;
    }

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public String getPassword() {
        return secret;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // a banner
    }

    @Override
    public String toString() {
        return "PasswordPrompt[***]";
    }
}

package org.jieli.routes.sftp;

/** What can be wrong with a box, whose side it is on, and what to do about it. */
public enum BoxFault {
    /** The name of the host is unknown. */
    NAME("主机名无法解析，请核对 host", "the host name is unknown; check host"),
    /** Nobody listens, or nothing comes back. */
    CONNECT("无法连接，请核对 host、port 与网络", "no connection; check host, port and the network"),
    /** The session could not be secured: no algorithm in common, or the server hung up. */
    KEY_EXCHANGE("密钥交换失败，对方可能限制了连接数或算法过旧", "the key exchange failed; the server may limit connections or be too old"),
    /** The server showed a host key that is not pinned. */
    HOST_KEY("主机密钥与登记的不符，未登录", "the host key is not one of those pinned; nothing was sent"),
    /** The key file cannot be read, or its passphrase is wrong. */
    KEY_FILE("私钥文件无法读取或口令不对", "the private key cannot be read, or its passphrase is wrong"),
    /** The server does not let the user in. */
    LOGIN("对方拒绝登录，请核对用户、密码或密钥", "the server refuses the login; check user, password or key"),
    /** The user may log in, but there is no SFTP. */
    NO_SFTP("对方不提供 SFTP", "the server offers no SFTP"),
    /** A folder or file is not there. */
    MISSING("文件夹或文件不存在", "the folder or file does not exist"),
    /** The user may not do that. */
    DENIED("没有权限", "permission denied"),
    /** The server takes no more bytes. */
    FULL("对方不再接收数据，磁盘或配额可能已满", "the server takes no more bytes; its disk or quota may be full"),
    /** A file of the same name with other content is there already. */
    OTHER_CONTENT("同名文件已存在且内容不同，未覆盖", "a file of this name with other content is there; it was not overwritten"),
    /** The connection broke, or nothing came back in time. */
    CUT("连接中断或没有应答", "the connection broke, or nothing came back in time"),
    /** All sessions to this partner are in use. */
    BUSY("与对方的会话已用满", "all sessions to the partner are in use"),
    /** The server says no and not why. */
    REFUSED("对方拒绝了操作", "the server refused");

    private final String zh;
    private final String en;

    BoxFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** A sentence in Chinese. */
    public String zh() {
        return zh;
    }

    /** The same in English. */
    public String en() {
        return en;
    }
}

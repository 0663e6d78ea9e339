package org.jieli.routes.sftp;

/** The steps of dealing with a box, in their order: where something failed is half of what is wrong. */
public enum BoxStep {
    /** Finds the address of the host. */
    LOOK_UP("查找主机", "name lookup"),
    /** Connects to the port. */
    CONNECT("建立连接", "connect"),
    /** Agrees on keys, and holds the host key against the pinned ones. */
    KEY_EXCHANGE("密钥交换", "key exchange"),
    /** Logs in. */
    LOG_IN("登录", "login"),
    /** Lists a folder or looks at a file. */
    FOLDER("查看文件夹", "folder"),
    /** Reads a file. */
    READ("读取文件", "read"),
    /** Writes a file under its temporary name. */
    WRITE("写入文件", "write"),
    /** Gives a file its final name or place. */
    RENAME("改名", "rename"),
    /** Deletes a file. */
    DELETE("删除文件", "delete");

    private final String zh;
    private final String en;

    BoxStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name in Chinese. */
    public String zh() {
        return zh;
    }

    /** Its name in English. */
    public String en() {
        return en;
    }
}

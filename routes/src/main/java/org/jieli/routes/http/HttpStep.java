package org.jieli.routes.http;

/** The steps of dealing with a partner over HTTP, in their order: where something failed is half of what is wrong. */
public enum HttpStep {
    /** Finds the address of the host. */
    LOOK_UP("查找主机", "name lookup"),
    /** Connects to the port. */
    CONNECT("建立连接", "connect"),
    /** Agrees on TLS and holds the certificate against what is trusted; only for https. */
    TLS("TLS 与证书", "TLS and certificate"),
    /** Posts an empty request, which is no message, and gets an HTTP answer. */
    ANSWER("HTTP 应答", "HTTP answer"),
    /** The path of the address is one to which messages are posted. */
    ADDRESS("地址路径", "path of the address"),
    /** The partner lets the gateway in. */
    LOG_IN("准入", "admission"),
    /** The answer is in the partner's dialect. */
    DIALECT("应答的方言", "dialect of the answer"),
    /** A test message is taken and its receipt understood. */
    MESSAGE("测试报文", "test message");

    private final String zh;
    private final String en;

    HttpStep(String zh, String en) {
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

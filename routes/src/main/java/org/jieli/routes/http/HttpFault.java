package org.jieli.routes.http;

/** What can be wrong with a partner's address, whose side it is on, and what to do about it. */
enum HttpFault {
    NAME(
            "主机名无法解析。我方：核对 url 中的主机名与本机 DNS",
            "the host name is unknown. Our side: check the host in url and the DNS of this machine"),
    CLOSED(
            "端口无人监听。对方：服务未启动；或我方：url 中的端口有误，请向对方核对",
            "nobody listens at the port. Their side: the service is down; or ours: the port in url is wrong, ask the partner"),
    UNREACHABLE(
            "连接没有回应。双方之间：多为防火墙或路由，请网络管理员放行到此主机与端口",
            "the connection is not answered. Between us: mostly a firewall or a route; have this host and port opened"),
    NO_TLS(
            "该端口不是 TLS，或协议版本过旧。我方：url 是否应为 http；否则对方：启用 TLS 1.2 以上",
            "the port speaks no TLS, or one that is too old. Our side: should url begin with http? Else theirs: TLS 1.2 or newer"),
    OUT_OF_DATE(
            "证书不在有效期内。对方：更换证书；若日期看来有效，则我方：校准本机时钟",
            "the certificate is not valid today. Their side: renew it; if its dates look right, ours: set this machine's clock"),
    SELF_SIGNED(
            "证书为自签名，不受信任。对方：换用受信任机构签发的证书；或我方：经核实后将其加入本机信任库，切勿关闭校验",
            "the certificate is signed by itself and not trusted. Their side: get one from an authority; or ours: verify it and add it "
                    + "to the trust store, never switch the check off"),
    UNTRUSTED(
            "证书的签发机构不受信任，或证书链不完整。对方：补全证书链；或我方：经核实后将其根证书加入本机信任库",
            "the issuer of the certificate is not trusted, or the chain is not complete. Their side: send the whole chain; or ours: "
                    + "verify its root and add it to the trust store"),
    OTHER_NAME(
            "证书不是发给此主机名的。我方：url 是否应写证书上的名字；否则对方：换发含此主机名的证书",
            "the certificate is for other names. Our side: should url have a name of the certificate? Else theirs: one with this name"),
    SLOW("限时内没有应答。对方：服务没有响应，请对方查看", "no answer in time. Their side: the service does not respond"),
    CUT("收到请求后断开，没有应答。对方：查看服务日志", "the connection is closed without an answer. Their side: see the log of the service"),
    NO_HTTP(
            "应答不是 HTTP。我方：核对 url 中的端口；该端口可能是另一种服务",
            "what comes back is no HTTP. Our side: check the port in url; another kind of service may be there"),
    ELSEWHERE(
            "应答要求转往别处，网关不跟随。我方：将 url 改为最终地址",
            "the answer sends us elsewhere, and the gateway does not follow. Our side: put the final address into url"),
    NO_SUCH_PATH(
            "主机有应答，但没有这个路径。我方：核对 url 的路径", "the host answers and has no such path. Our side: check the path of url"),
    NOT_ADMITTED(
            "对方不放行，须登录或密钥。对方：登记我方地址或证书；网关不另带密钥",
            "it does not let us in. Their side: admit our address or certificate; the gateway sends no key of its own"),
    FAILED("对方服务出错。对方：查看服务日志", "the service fails. Their side: see its log"),
    BUSY("对方暂不受理。对方：稍后再试，网关会自动重试", "it takes nothing now. Their side: later; the gateway tries again by itself"),
    OTHER_ANSWER(
            "应答成功但不是此方言，可能是登录页或代理。我方：核对 url；对方：确认接口地址与接口规范",
            "it says yes and not in this dialect: perhaps a login page or a proxy. Our side: check url; theirs: check address and contract"),
    NOT_TAKEN("测试报文未被收下。对方：见其所述原因", "the test message is not taken. Their side: see what it says"),
    UNSAYABLE("此方言不能表达测试报文，未发送", "this dialect cannot say a test message; nothing was sent");

    private final String zh;
    private final String en;

    HttpFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** One sentence in Chinese and English about a step at which this came up. */
    String at(HttpStep step, String detail) {
        return step.zh() + "：" + zh + " / " + step.en() + ": " + en + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}

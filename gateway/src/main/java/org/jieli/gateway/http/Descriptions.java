package org.jieli.gateway.http;

/** The longer texts of the described interface. */
final class Descriptions {

    static final String SEND = "按贵方方言原样提交一条消息；落库后返回回执(Z1)，否则一次列出全部问题(Z2)，均用同一方言。上限 4 MiB。"
            + " / Post one message in your own dialect as it is. After the commit you get a receipt (Z1), else every problem at"
            + " once (Z2), in the same dialect. The same message again gets the same receipt and has no second effect."
            + " At most 4 MiB.";

    static final String LIFE = "状态、每次投递、每个答复与全部事件，不含消息内容；仅发送方和接收方可见，接收方只见发往自己的投递。"
            + " / State, every attempt, every answer and all events, nothing of the content. For its sender and its receivers;"
            + " a receiver sees its own delivery only.";

    static final String FORM = "interchange 为标准 XML（副本接收方不可见），sent 为发送方原文（仅发送方），received 为接收方收到的原文。"
            + " / interchange: the XML of the standard (not for receivers of a copy); sent: the sender's own bytes (for the sender);"
            + " received: the bytes that last went to a receiver.";

    static final String SENDER = "发送机构编码，不同发送方使用同一编号时用以区分；缺省取最新一条"
            + " / organisation code of the sender, should two senders have used the same id; the newest if absent";

    static final String OF_SENDER = "发送机构编码；两个发送方使用同一编号、且两条都已取走而未回执时必须给出"
            + " / organisation code of the sender; needed if two senders used the same id and both messages wait for a receipt";

    static final String RECEIVER =
            "received 时接收方的名称，缺省为自己 / with received: the word of the receiver, yourself if absent";

    static final String INBOX = "取游标之后第一条尚未回执的消息，用贵方方言；没有则最多等待 wait 秒后返回 204。"
            + " / The first message after the cursor that has no receipt, in your dialect. If there is none, waits up to `wait`"
            + " seconds and then answers 204.";

    static final String RECEIPT = "对取到的消息给出回执(Z1)或拒收(Z2)，用贵方方言；重复提交无副作用。"
            + " / Give a receipt (Z1) or a reject (Z2) for a message you fetched, in your dialect. Once more does no harm.";

    static final String CONTRACTS = "随程序发布的全部报文规范、样例和代码表，含大小和 SHA-256。"
            + " / Every schema, sample and code table as shipped, with size and SHA-256.";

    static final String CONTRACT = "随程序发布的一个文件，逐字节原样。 / One file as shipped, byte for byte.";

    static final String API = "救助站、全国救助系统与公安之间的消息网关。先用 POST /v1/messages 发送第一条消息。密钥由网关运行方发放。"
            + " / The gateway between rescue stations, the national rescue system and the police. Begin with POST /v1/messages."
            + " Keys are given out by who runs the gateway.";

    private Descriptions() {}
}

package org.jieli.gateway.operator;

/** The longer texts of the described doors. */
final class OperatorTexts {

    static final String PARKED = "按投递编号排列；next 为下一页的 after。投递停放后一直保留，直到有人决定。"
            + " / In the order of their numbers; `next` is the `after` of the next page. They stay until somebody decides.";

    static final String DECIDE = "对筛选到的全部投递作出决定，逐条记入审计。dryRun=true 只返回数量。RETRY 重新投递并重计 72 小时，DROP 不再投递、记录保留。"
            + " 决定人姓名可在 Jieli-By 标头给出（百分号编码）。"
            + " / Decides all that the filter finds, each audited. dryRun=true only tells how many. RETRY: tried again for another 72"
            + " hours; DROP: not delivered, the record stays. Jieli-By may name the person, percent-encoded.";

    static final String CIRCUITS = "本节点每个伙伴、每种操作的断路器：状态、近期失败比例（百分比）、由谁强制。"
            + " / Of every partner and operation on this node: state, share of faults in percent, and who forced it.";

    static final String FORCE = "对全部节点生效：OPEN 不再尝试，CLOSED 总是尝试；记入审计。本节点立即生效，其他节点数秒内生效。"
            + " / For all nodes: OPEN, nothing is tried; CLOSED, everything is; audited. At once on this node, within seconds on others.";

    static final String RELEASE =
            "断路器恢复自行判断，从闭合开始；记入审计。" + " / The breaker judges by itself again, beginning closed; audited.";

    static final String KEY = "生成新密钥，只显示这一次；旧密钥在本节点立即失效，在其他节点至多 5 秒后失效。记入审计。"
            + " / Makes a new key and shows it this once. The old one ends at once on this node and within 5 seconds on others. Audited.";

    static final String ALERTS = "每个伙伴、每种原因至多一条：最早的消息等待过久时发出，原因消失后解除。"
            + " / At most one for each partner and cause: raised when its oldest message waits too long, cleared when the cause is gone.";

    static final String PARTNERS = "每个伙伴：传输方式、本节点的断路器、按原因等待的数量、最早一条、上次送达与上次故障。"
            + " / Of every partner: transport, circuit breaker of this node, what waits by cause, the oldest, the last delivery and fault.";

    static final String HOLDS = "未解除的法律保全，按编号排列；next 为下一页的 after。所涉消息到期也不清除。"
            + " / The open legal holds in the order of their numbers; `next` is the `after` of the next page. What they name is not removed"
            + " when its time is over.";

    static final String HOLD = "对一条消息（messageId）或一个个案（caseNo，含其后续消息）设立保全；已有保全的返回原保全。须给出理由，记入审计。"
            + " / Places a hold on a message (messageId) or a case (caseNo, with what still comes). What is held already keeps its hold."
            + " With a reason; audited.";

    static final String UNHOLD = "解除后，所涉消息按其类别的期限清除。须给出理由，记入审计。"
            + " / What it named then goes when the time of its class is over. With a reason; audited.";

    static final String SEARCH = "新的在前；next 为下一页的 after。只按编号、站与时间查找，不含个人信息；缺省查最近五年。"
            + " / Newest first; `next` is the `after` of the next page. By ids, stations and times only, never by personal data; the last"
            + " five years by default.";

    static final String STOCK = "各保留类别的期限、最早日期、分区数与占用字节。"
            + " / The time, oldest day, number of partitions and bytes of each retention class.";

    static final String RETENTION = "立即清除已到期的分区，每个分区记入审计；网关每天自动进行。未完成或被保全的先移出。正被读取的分区留待下次。dryRun=true 只返回将清除的分区。"
            + " / Lets go of the partitions that are due, each audited, as happens by itself every day. What is not finished or is held is"
            + " moved out before. A partition that is being read goes another time. dryRun=true only tells which.";

    private OperatorTexts() {}
}

package org.jieli.gateway.bench.report;

/** The figures to reach, each a ratio or a count of one run, with what is wanted and what is the least that is borne. */
public enum Figure {
    RELAY_OVER_PLAIN(
            "全程送达/s 与同样检查、转换而不保存者之比",
            "delivered/s of the relay over the same checks and mapping without the journal",
            true,
            0.85,
            0.65),
    RELAY_OVER_PROXY("全程送达/s 与裸 Camel 代理之比", "delivered/s of the relay over a bare Camel proxy", true, 0.35, 0.20),
    SHARE(
            "满载时送达与受理之比（16 与 64 连接中较低者）",
            "delivered over accepted while fully loaded, the lower of 16 and 64 connections",
            true,
            1.0,
            0.97),
    CPU_OVER_PARTS(
            "每条 CPU（网关与数据库）与各部分之和之比",
            "CPU a message, gateway and database, over the sum of the parts",
            false,
            2.0,
            3.5),
    FLUSHES("每送达一条的数据库刷盘次数（64 连接）", "database flushes a delivered message at 64 connections", false, 0.05, 0.2),
    DEAD_BACKLOG(
            "有大量消息等待失联伙伴时的送达/s 与无积压之比",
            "delivered/s with many messages waiting for a dead partner over empty",
            true,
            0.95,
            0.85),
    NEIGHBOURS_RATE(
            "二十个伙伴中一个失联、一个五秒才答：其余十八个的送达/s 与全部正常之比",
            "of 20 partners one dead, one answering in 5 s: throughput of the other 18 against all healthy",
            true,
            0.97,
            0.9),
    NEIGHBOURS_P99("同上：其余十八个的 p99 与全部正常之比", "the same: p99 of the other 18 against all healthy", false, 1.3, 2),
    URGENT("积压大量普通消息时紧急消息的 p99 与无积压之比", "urgent p99 under a backlog of normal messages against none", false, 1.5, 3),
    ACCEPT_TAIL("64 连接时受理 p99 与 p50 之比", "p99 of acceptance at 64 connections over p50", false, 3, 6),
    PLAYED_OVER_RELAY(
            "模拟方受理/s 与全程送达/s 之比（16 与 64 连接中较低者）",
            "messages/s that a played partner takes over delivered/s of the relay, the lower of 16 and 64 connections",
            true,
            10,
            5),
    HEAP("全速运行所需堆内存 MiB", "heap needed for the relay at full speed, MiB", false, 256, 512),
    START("已有日志时从启动到就绪，秒", "start to ready on an existing journal, s", false, 5, 10);

    private final String zh;
    private final String en;
    private final boolean high;
    private final double reach;
    private final double floor;

    Figure(String zh, String en, boolean high, double reach, double floor) {
        this.zh = zh;
        this.en = en;
        this.high = high;
        this.reach = reach;
        this.floor = floor;
    }

    /** What it is, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it is, in English. */
    public String en() {
        return en;
    }

    /** What is wanted. */
    public double reach() {
        return reach;
    }

    /** What is borne. */
    public double floor() {
        return floor;
    }

    /** How a measured value stands. A ratio that differs by less than a thousandth from what is wanted has reached it. */
    public Verdict verdict(double value) {
        if (meets(value, reach)) {
            return Verdict.REACHED;
        }
        return meets(value, floor) ? Verdict.ABOVE_FLOOR : Verdict.BELOW_FLOOR;
    }

    private boolean meets(double value, double limit) {
        return high ? value >= limit - 0.001 : value <= limit + 0.001;
    }
}

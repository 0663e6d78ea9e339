package org.jieli.gateway.bench.stats;

import java.util.Locale;

/** What a measurement tells: rates, times in milliseconds, and CPU, flushes and bytes for each message delivered in the time. */
public enum Column {
    ACCEPTED("受理/s", "accepted/s", 0),
    DELIVERED("送达/s", "delivered/s", 0),
    SHARE("比", "share", 3),
    ACCEPT_P50("受理p50", "accept p50", 1),
    ACCEPT_P95("p95", "p95", 1),
    ACCEPT_P99("p99", "p99", 1),
    DELIVER_P50("送达p50", "deliver p50", 1),
    DELIVER_P95("p95", "p95", 1),
    DELIVER_P99("p99", "p99", 1),
    GATEWAY_CPU("网关µs", "gateway µs", 0),
    DATABASE_CPU("库µs", "db µs", 0),
    FLUSHES("刷盘", "flushes", 3),
    WRITTEN("写KB", "disk KB", 1),
    ALLOCATED("分配KB", "alloc KB", 0),
    GATEWAY_MEMORY("网关MB", "gateway MB", 0),
    DATABASE_MEMORY("库MB", "db MB", 0),
    PUT_OFF("暂缓", "put off", 0),
    FAILED("失败", "failed", 0),
    MISSING("缺失", "missing", 0);

    private final String zh;
    private final String en;
    private final int decimals;

    Column(String zh, String en, int decimals) {
        this.zh = zh;
        this.en = en;
        this.decimals = decimals;
    }

    /** Its Chinese head. */
    public String zh() {
        return zh;
    }

    /** Its English head. */
    public String en() {
        return en;
    }

    /** How many decimals are worth printing. */
    public int decimals() {
        return decimals;
    }

    /** Its name in JSON, for example {@code acceptP50}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}

package org.jieli.gateway.health;

import org.jieli.gateway.admission.DiskSpace;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Out of service while the disk of the data folder is nearly full: other nodes take what this one would refuse. Thread-safe. */
public final class DiskHealth implements HealthIndicator {

    private final DiskSpace disk;

    /** @param disk where the journal is kept */
    public DiskHealth(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        Health.Builder health = disk.isShort()
                ? Health.outOfService().withDetail("cause", "网关存储空间不足 / The gateway is short of storage")
                : Health.up();
        return health.withDetail("usable", disk.usable())
                .withDetail("watermark", disk.watermark())
                .build();
    }
}

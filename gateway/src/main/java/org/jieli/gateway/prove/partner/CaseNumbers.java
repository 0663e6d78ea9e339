package org.jieli.gateway.prove.partner;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;

/** The case numbers of one station, each given once. Thread-safe. */
final class CaseNumbers {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int MOST_A_DAY = 9999;

    private final OrgCode org;
    private final AtomicInteger given = new AtomicInteger();

    CaseNumbers(String org) {
        this.org = new OrgCode(org);
    }

    String next() {
        int number = given.getAndIncrement();
        return CaseNo.of(org, FIRST_DAY.plusDays(number / MOST_A_DAY), number % MOST_A_DAY + 1)
                .value();
    }
}

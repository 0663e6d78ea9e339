package org.jieli.gateway.prove.partner;

import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;

/** A dialect as the partners of the proof speak it: where an enquiry (E1) and a reject (Z2) say what matters here. */
enum Tongue {
    SHANXI(
            Contracts.shanxi(),
            "/cross_station_enquiry/question",
            "/cross_station_enquiry/asked_orgs/0/org_code",
            "/cross_station_enquiry/asked_orgs/0/org_name",
            "/cross_station_enquiry/asked_orgs/0/division_code",
            "/cross_station_enquiry/also_asked",
            "/header/priority",
            "life",
            "/reject/errors/0/code"),
    HENAN(
            Contracts.henan(),
            "/BW/ZJXC/XCSX",
            "/BW/ZJXC/BXCJG/JGBM",
            "/BW/ZJXC/BXCJG/JGMC",
            "/BW/ZJXC/BXCJG/XZQH",
            "/BW/ZJXC/TSXCJG",
            "/BW/BWT/YXJ",
            "生命危险",
            "/BW/JS/WTLB[1]/WTDM");

    final Contract contract;
    final String question;
    final String askedOrg;
    final String askedName;
    final String askedDivision;
    final String alsoAsked;
    final String priority;
    final String life;
    final String rejectCode;

    Tongue(
            Contract contract,
            String question,
            String askedOrg,
            String askedName,
            String askedDivision,
            String alsoAsked,
            String priority,
            String life,
            String rejectCode) {
        this.contract = contract;
        this.question = question;
        this.askedOrg = askedOrg;
        this.askedName = askedName;
        this.askedDivision = askedDivision;
        this.alsoAsked = alsoAsked;
        this.priority = priority;
        this.life = life;
        this.rejectCode = rejectCode;
    }
}

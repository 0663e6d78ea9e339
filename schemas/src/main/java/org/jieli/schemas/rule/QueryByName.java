package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.QueryMode;
import org.jieli.schemas.interchange.QuerySubject;

/** A query by name tells enough to find one person among those of the same name. */
final class QueryByName extends BodyRule<IdentityQuery> {

    QueryByName() {
        super(IdentityQuery.class, "V-20", "domain.md 3.10 C1, 5");
    }

    @Override
    void check(IdentityQuery query, Facts facts, Findings findings) {
        if (query.getMode() != QueryMode.BY_NAME) {
            return;
        }
        QuerySubject subject = query.getSubject();
        findings.missing(subject.getFullName(), "body.subject.fullName", "按姓名查询须有姓名", "A query by name needs the name");
        findings.missing(subject.getSex(), "body.subject.sex", "按姓名查询须有性别", "A query by name needs the sex");
        findings.missing(
                subject.getDivisions(), "body.subject.divisions", "按姓名查询须有至少一个区划", "A query by name needs a division");
        if (subject.getAgeMin() == null || subject.getAgeMax() == null) {
            findings.missing(
                    subject.getBirth(),
                    "body.subject.birth",
                    "按姓名查询须有出生日期或年龄范围",
                    "A query by name needs the birth or a range of ages");
        }
    }
}

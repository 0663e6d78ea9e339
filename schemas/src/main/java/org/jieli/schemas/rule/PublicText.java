package org.jieli.schemas.rule;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** What everybody may read holds no citizen number and no mobile phone of kin. The station's own phone is meant to be called. */
final class PublicText extends BodyRule<TracingNoticePublish> {

    private static final Pattern CITIZEN_NUMBER = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern GAPS = Pattern.compile("(?<=[0-9])[\\s-]+(?=[0-9Xx])");

    PublicText() {
        super(TracingNoticePublish.class, "V-41", "domain.md 3.10 D1, 5, 6.1 (PIPL 25)");
    }

    @Override
    void check(TracingNoticePublish notice, Facts facts, Findings findings) {
        look("title", notice.getTitle(), findings);
        look("displayName", notice.getDisplayName(), findings);
        look("ageText", notice.getAgeText(), findings);
        look("accent", notice.getAccent(), findings);
        look("healthText", notice.getHealthText(), findings);
        look("intelligenceText", notice.getIntelligenceText(), findings);
        look("mentalText", notice.getMentalText(), findings);
        look("features", notice.getFeatures(), findings);
        look("clothing", notice.getClothing(), findings);
        look("foundPlace", notice.getFoundPlace(), findings);
        look("orgName", notice.getOrgName(), findings);
    }

    private static void look(String field, String text, Findings findings) {
        if (text == null) {
            return;
        }
        String plain =
                GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        if (CITIZEN_NUMBER.matcher(plain).find()) {
            tell(field, "公告中不得出现公民身份号码", "A public notice must not hold a citizen number", findings);
        }
        if (MOBILE.matcher(plain).find()) {
            tell(field, "公告中不得出现个人手机号码", "A public notice must not hold a mobile phone number", findings);
        }
    }

    private static void tell(String field, String zh, String en, Findings findings) {
        findings.error(ProblemCode.E103, Place.interchange("body." + field), zh, en);
    }
}

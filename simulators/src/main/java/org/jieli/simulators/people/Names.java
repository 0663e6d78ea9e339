package org.jieli.simulators.people;

import java.util.List;
import java.util.Random;

/** Names for people who do not exist; some with characters that only GB18030 has, some with a dot. Not thread-safe. */
final class Names {

    private static final List<String> SURNAMES = List.of(
            ("赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 戚 谢 邹 喻 柏 水 窦 章 云 苏 潘 葛 奚 范 彭 郎 鲁 韦 "
                            + "马 苗 凤 花 方 俞 任 袁 柳 欧阳 司马 诸葛 上官")
                    .split(" "));
    private static final String GIVEN =
            "建国志强秀英桂兰玉珍春梅海涛文博晓明丽华红霞永福长贵来顺大山小河金凤银花东升立新爱民学军冬生秋菊二妮三喜石头铁柱" + "满仓有粮平安忠义俊杰雨晴思远若水佳宁浩然";
    /** Two bytes of GB18030 that GBK does not have, and four bytes. */
    private static final List<String> RARE =
            List.of("䶮", "𬶏", "𫟹", "𬶨", "𠮷", "龴", "龵", "喆", "堃", "镕", "〇", "𬍛", "𬱖");

    private static final List<String> DOTTED_MEN =
            List.of("买买提", "阿卜杜拉", "艾尼瓦尔", "吐尔逊", "库尔班", "扎西", "达瓦", "多吉", "巴特尔", "阿不都热合曼");
    private static final List<String> DOTTED_WOMEN =
            List.of("古丽", "阿依古丽", "帕提古丽", "热孜万古丽", "卓玛", "央金", "拉姆", "乌兰", "阿依努尔", "布威海丽且木");

    private static final int RARE_ONE_IN = 12;

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String surname() {
        return any(SURNAMES);
    }

    /** A given name of one or two characters. */
    String given() {
        String first = character();
        return random.nextInt(4) == 0 ? first : first + character();
    }

    private String character() {
        return random.nextInt(RARE_ONE_IN) == 0
                ? any(RARE)
                : GIVEN.substring(random.nextInt(GIVEN.length())).substring(0, 1);
    }

    /** A given name that stands before a dot. */
    String dotted(boolean man) {
        return any(man ? DOTTED_MEN : DOTTED_WOMEN);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

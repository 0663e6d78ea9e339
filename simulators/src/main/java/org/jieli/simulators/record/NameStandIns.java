package org.jieli.simulators.record;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in the place of names: the same name always gets the same, of the same length; kin who share a surname share one again; a
 * character that GBK does not have is replaced by another such. Not thread-safe.
 */
final class NameStandIns {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern DOT = Pattern.compile("(?<=[·•・‧．.])|(?=[·•・‧．.])");
    private static final Set<String> TWO = Set.of("欧阳", "司马", "诸葛", "上官", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐");
    private static final List<String> SURNAMES = characters("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏章苏潘葛范彭鲁韦马苗方俞任袁柳"
            + "鲍史唐费廉岑薛雷贺倪汤殷罗毕郝邬安常于傅皮卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季");
    private static final List<String> GIVEN =
            characters("建国志强秀英桂兰玉珍春梅海涛文博晓明丽华红霞永福来顺金凤银立新爱民学军冬生秋菊喜柱平安忠义俊杰雨晴思远若佳宁浩然" + "瑞祥启航泽润辰宇轩睿恒嘉怡雯婷颖琳倩薇岚曦");
    private static final List<String> RARE = characters("䶮𬶏𫟹𬶨𠮷龴龵龻𬍛𬱖");

    private final Map<String, String> surnames = new HashMap<>();
    private final Map<String, String> givenNames = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Originals originals;
    private final Random random;

    NameStandIns(Originals originals, Random random) {
        this.originals = originals;
        this.random = random;
        originals.names().forEach(name -> used.add(surnameOf(name)));
        used.addAll(originals.givenNames());
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** The stand-in of a whole name; stars in a masked one stay. */
    String name(String old) {
        if (DOT.split(old).length > 1) {
            return DOT.splitAsStream(old)
                    .map(part -> part.length() == 1 && DOT.matcher(part + "x").find() ? part : given(part))
                    .collect(Collectors.joining());
        }
        String surname = surnameOf(old);
        return surname(surname) + given(old.substring(surname.length()));
    }

    private static String surnameOf(String name) {
        return name.length() > 2 && TWO.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    String surname(String old) {
        return surnames.computeIfAbsent(old, surname -> fresh(surname, SURNAMES));
    }

    /** The stand-in of a given name, or of a part of a name with a dot; stars stay. */
    String given(String old) {
        return old.isEmpty() || old.startsWith("*")
                ? old
                : givenNames.computeIfAbsent(old, given -> fresh(given, GIVEN));
    }

    /** One of the same length that nobody has and no stand-in is yet, as long as there are any. */
    private String fresh(String old, List<String> from) {
        String made;
        int tries = 0;
        do {
            made = characters(old).stream().map(each -> like(each, from)).collect(Collectors.joining());
            tries++;
        } while (made.equals(old) || tries < MANY && (originals.isTaken(made) || used.contains(made)));
        used.add(made);
        return made;
    }

    private static final int MANY = 1_000;

    private String like(String character, List<String> from) {
        if (character.codePointAt(0) < 0x80) {
            return Shapes.like(character, random);
        }
        List<String> all = GBK.newEncoder().canEncode(character) ? from : RARE;
        return all.get(random.nextInt(all.size()));
    }
}

package org.jieli.schemas.problem;

/** The stable codes of what can be wrong with a message (domain.md 2.6), each with its name in Chinese and English. */
public enum ProblemCode {
    E101("无法解析", "Cannot be parsed"),
    E102("字符集错误或字符无法转换", "Wrong charset or a character that cannot be converted"),
    E103("不符合报文格式", "Does not follow the contract"),
    E104("报文过大", "Too large"),
    E105("未知的消息类型或版本", "Unknown message type or version"),
    E201("缺少必填项", "A required field is missing"),
    E202("代码值无效", "Not a valid code"),
    E203("证件号码校验错误", "The check of the ID number fails"),
    E204("日期不存在或在未来", "An impossible date or one in the future"),
    E205("与证件信息不一致", "Contradicts the ID number"),
    E206("照片无法读取", "The photo cannot be read"),
    E301("未通过身份认证", "Not authenticated", true),
    E302("签名或摘要错误", "Wrong signature or digest", true),
    E303("无此权限", "No authority for this", true),
    E304("缺少使用目的或法律依据", "Purpose or legal basis is missing"),
    E305("超出区域", "Outside the region", true),
    E306("不符合未成年人保护规则", "Against the rules for minors"),
    E307("超出限额", "Quota exceeded", true),
    E401("救助编号不存在", "Unknown case", true),
    E402("消息重复", "Duplicate message", true),
    E403("疑似重复个案", "Maybe a duplicate case"),
    E404("当前状态不允许", "The state does not allow it", true),
    E409("版本冲突", "Version conflict", true),
    E410("已过期", "Expired", true),
    E501("接收方暂不可用，已排队", "The receiver is down; queued"),
    E502("接收方拒收", "The receiver refused it", true),
    E503("该区划没有服务机构", "Nobody serves this division", true),
    E504("超时", "Timeout"),
    E505("接收方已隔离", "The receiver is quarantined", true),
    E506("网关繁忙", "The gateway is busy"),
    E507("网关存储空间不足", "The gateway is short of storage");

    private final String zh;
    private final String en;
    private final boolean refuses;

    ProblemCode(String zh, String en) {
        this(zh, en, false);
    }

    ProblemCode(String zh, String en, boolean refuses) {
        this.zh = zh;
        this.en = en;
        this.refuses = refuses;
    }

    /** The name of the problem in Chinese. */
    public String zh() {
        return zh;
    }

    /** The name of the problem in English. */
    public String en() {
        return en;
    }

    /** True if an error of this code refuses the message whatever its content (AR), false if correcting it helps (AE). */
    public boolean refuses() {
        return refuses;
    }
}

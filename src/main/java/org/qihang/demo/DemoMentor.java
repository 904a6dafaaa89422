package org.qihang.demo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.MentorProfile;

/**
 * What a mentor of the demo campus says of themselves.
 *
 * @param key of their {@link DemoAccount}
 * @param place a room, or an address that starts with https
 */
record DemoMentor(
        String key, MentorProfile profile, String zone, Map<DayOfWeek, List<IntervalDraft>> week, String place) {

    private static final String SHANGHAI = "Asia/Shanghai";

    static final List<DemoMentor> ALL = List.of(
            new DemoMentor(
                    "chenli",
                    new MentorProfile(
                            new Localized("连续创业者，做过两个消费品牌", "Serial entrepreneur, two consumer brands"),
                            new Localized("""
                                    第一家公司关门时，我们有漂亮的产品和不到四十位客户。第二家从五十次访谈开始。

                                    **适合来聊**：想法还在纸上、不知道先找谁问；有了产品，却卖不动。
                                    请带上你访谈过的人说的原话，而不是商业计划书。""", """
                                    When my first company closed we had a lovely product and fewer than forty customers. \
                                    The second one began with fifty interviews.

                                    **Come if** your idea is still on paper and you don't know whom to ask first, or if \
                                    you have a product and it doesn't sell. Bring the words of people you interviewed, not \
                                    a business plan."""),
                            List.of("客户访谈", "商业模式", "消费品牌"),
                            Set.of(Language.ZH)),
                    SHANGHAI,
                    Map.of(
                            DayOfWeek.TUESDAY, hours("14:00", "17:00"),
                            DayOfWeek.THURSDAY, hours("19:00", "21:00"),
                            DayOfWeek.SATURDAY, hours("10:00", "11:30")),
                    "商学院 A305"),
            new DemoMentor(
                    "ameliahart",
                    new MentorProfile(
                            new Localized("产品设计师，带过四个从零开始的团队", "Product designer, built four teams from zero"),
                            new Localized("""
                                    我在伦敦做医疗和教育产品。可以一起看原型、可用性测试的录像，或者英文路演稿。
                                    用英语交流；中文材料也没问题，请提前一天发给我。""", """
                                    I design health and education products in London. We can look at prototypes, recordings \
                                    of usability tests, or your pitch in English."""),
                            List.of("原型", "可用性测试", "英文路演"),
                            Set.of(Language.EN)),
                    "Europe/London",
                    Map.of(
                            DayOfWeek.MONDAY, hours("09:00", "11:00"),
                            DayOfWeek.WEDNESDAY, hours("09:00", "12:00"),
                            DayOfWeek.FRIDAY, hours("12:00", "13:30")),
                    "https://zoom.us/join"),
            new DemoMentor(
                    "zhenghaibo",
                    new MentorProfile(
                            new Localized("技术合伙人，十五年软件研发", "Technical co-founder, fifteen years of software"),
                            new Localized("""
                                    帮你判断：这个想法要不要写代码、先写哪一段、能不能先不写。

                                    - 最小可行产品怎么砍
                                    - 找技术合伙人，该谈什么
                                    - 数据和隐私从第一天怎么做""", """
                                    I help you decide whether your idea needs code, which part first, and whether it can \
                                    wait.

                                    - what to leave out of a minimum viable product
                                    - what to talk about with a technical co-founder
                                    - data and privacy from the first day"""),
                            List.of("最小可行产品", "技术合伙人"),
                            Set.of(Language.ZH, Language.EN)),
                    SHANGHAI,
                    Map.of(
                            DayOfWeek.MONDAY, hours("10:00", "11:30"),
                            DayOfWeek.WEDNESDAY, hours("10:00", "12:00"),
                            DayOfWeek.FRIDAY, hours("15:00", "18:00")),
                    "https://meeting.tencent.com/"),
            new DemoMentor(
                    "wuyutong",
                    new MentorProfile(
                            new Localized("律师，专注股权与劳动合同", "Lawyer for equity and employment"),
                            new Localized("""
                                    合伙人协议、股权兑现、学校知识产权归属，都可以先来问一次。这里的交流不是法律意见，\
                                    但能让你知道该去找谁、该问什么。""", """
                                    Founders' agreements, vesting, who owns what was made at the university: ask before you \
                                    sign. A session is no legal advice, but you will know whom to ask, and what."""),
                            List.of("股权", "公司注册", "知识产权"),
                            Set.of(Language.ZH)),
                    SHANGHAI,
                    Map.of(
                            DayOfWeek.MONDAY, hours("16:00", "18:00"),
                            DayOfWeek.WEDNESDAY, hours("16:00", "18:00"),
                            DayOfWeek.SUNDAY, hours("10:00", "12:00")),
                    "大学科技园 A 座 108"),
            new DemoMentor(
                    "gaoyuan",
                    new MentorProfile(
                            new Localized("天使投资人，看早期科技与农业", "Angel investor in early technology and farming"),
                            new Localized("""
                                    每年看三百份计划书，投四到六家。我会像在真正的会议上那样提问，然后告诉你我为什么那样问。""", """
                                    I read three hundred plans a year and invest in four to six. I will ask as in a real \
                                    meeting, and then tell you why I asked."""),
                            List.of("融资", "路演", "财务预测"),
                            Set.of(Language.ZH, Language.EN)),
                    SHANGHAI,
                    Map.of(
                            DayOfWeek.TUESDAY, hours("12:00", "13:30"),
                            DayOfWeek.THURSDAY, hours("12:00", "13:30")),
                    "创业谷 2 楼会客室"));

    boolean isOnline() {
        return place.startsWith("https:");
    }

    private static List<IntervalDraft> hours(String from, String to) {
        return List.of(new IntervalDraft(from, to));
    }
}

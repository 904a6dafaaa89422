package org.qihang.demo;

import java.util.List;

/**
 * A session of the demo campus.
 *
 * @param day from the day of the telling; the first free slot from there on is taken
 * @param booked so many days before that
 */
record DemoSession(String student, String mentor, int day, int booked, String topic, Fate fate) {

    /** What became of it. */
    enum Fate {
        STAYS,
        MOVED,
        CANCELLED_BY_STUDENT,
        CANCELLED_BY_MENTOR
    }

    static final List<DemoSession> ALL = List.of(
            held("linxiao", "chenli", -33, "想做校园二手教材，不知道先访谈谁。"),
            held("zhanghaoran", "gaoyuan", -31, "财务预测里，前三个月的获客成本怎么估才不像拍脑袋？"),
            held(
                    "danielokoye",
                    "ameliahart",
                    -29,
                    "Two paper prototypes of the study-group app: which one to test first?"),
            held("zhoumin", "zhenghaibo", -27, "实验室预约小程序要不要自己写，还是先用表格？"),
            held("majunjie", "wuyutong", -24, "和两位同学合伙，股权先怎么写下来？"),
            held("lisiyu", "ameliahart", -22, "A usability test with five dormitory neighbours: what did I do wrong?"),
            held("chenjiahao", "zhenghaibo", -19, "最小可行产品砍到只剩一个按钮，还能验证什么？"),
            held("wangyinuo", "gaoyuan", -17, "记账服务按月收还是按次收？"),
            held("linxiao", "chenli", -16, "访谈了十二位同学，怎么看出他们是不是真的在意。"),
            new DemoSession("xuxinyi", "chenli", -13, 4, "社团纪念品的第一批订单从哪里来？", Fate.CANCELLED_BY_STUDENT),
            held("ouyangruoxi", "ameliahart", -12, "My pitch deck has thirty slides; which ten stay?"),
            held("humingyuan", "zhenghaibo", -10, "找技术合伙人：我该给多少股份？"),
            held("guoyawen", "wuyutong", -8, "用学校实验室的设备做出来的样机，知识产权归谁？"),
            held("zhanghaoran", "chenli", -6, "两个客户群都想要，先做哪一个？"),
            held("liuyuhang", "gaoyuan", -5, "模型准确率九成，投资人会问什么？"),
            held("minhanh", "ameliahart", -3, "Interview questions for parents who don't speak Chinese."),
            held("zhoumin", "wuyutong", -2, "个体工商户和有限公司，我们该注册哪一种？"),
            coming("linxiao", "chenli", 1, "第三轮访谈的记录，想请老师一起看哪些是证据、哪些是礼貌。"),
            coming("danielokoye", "zhenghaibo", 1, "Which part of the app needs code at all?"),
            coming("zhuwanting", "ameliahart", 2, "Feedback on a clickable prototype for the library's seat finder."),
            new DemoSession("linxiao", "ameliahart", 4, 6, "英文路演的开场三句话。", Fate.MOVED),
            coming("huangzixuan", "chenli", 3, "外卖拼单没人续用，问题出在哪？"),
            coming("luotianyu", "gaoyuan", 5, "第一次见投资人，要不要报估值？"),
            coming("songwenbo", "wuyutong", 6, "校外导师也参与了研发，合同怎么签？"),
            new DemoSession("liangshihan", "gaoyuan", 8, 10, "路演稿想请老师提问一轮。", Fate.CANCELLED_BY_MENTOR),
            coming("ayiguli", "chenli", 8, "家乡的核桃怎么卖到学校来：先找谁试？"),
            coming("chenjiahao", "zhenghaibo", 9, "测试版要收费吗？"));

    private static DemoSession held(String student, String mentor, int day, String topic) {
        return new DemoSession(student, mentor, day, 5, topic, Fate.STAYS);
    }

    private static DemoSession coming(String student, String mentor, int day, String topic) {
        return new DemoSession(student, mentor, day, day + 2, topic, Fate.STAYS);
    }
}

package org.qihang.demo;

import java.time.ZoneId;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.account.Role;

/**
 * Somebody of the demo campus.
 *
 * @param key names them in the demo's own script and in their e-mail address, which leads nowhere
 * @param role what they come for; students hold no other
 */
record DemoAccount(
        String key, String fullName, Role role, String school, String homeClass, ZoneId zone, Language language) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String BUSINESS = "商学院";
    private static final String COMPUTING = "计算机学院";
    private static final String DESIGN = "设计学院";
    private static final String LIFE = "生命科学学院";

    static final List<DemoAccount> ALL = List.of(
            student("linxiao", "林晓", BUSINESS, "电商2401"),
            student("chenjiahao", "陈嘉豪", COMPUTING, "软件2402"),
            student("zhoumin", "周敏", LIFE, "生科2401"),
            student("huangzixuan", "黄子轩", COMPUTING, "软件2401"),
            student("lisiyu", "李思雨", DESIGN, "工业设计2301"),
            student("zhanghaoran", "张浩然", BUSINESS, "电商2401"),
            student("ouyangruoxi", "欧阳若曦", DESIGN, "视传2302"),
            student("wangyinuo", "王一诺", BUSINESS, "会计2403"),
            student("liuyuhang", "刘宇航", COMPUTING, "人工智能2301"),
            student("xuxinyi", "徐欣怡", BUSINESS, "电商2402"),
            student("majunjie", "马俊杰", LIFE, "食品2301"),
            student("zhuwanting", "朱婉婷", DESIGN, "工业设计2302"),
            student("humingyuan", "胡明远", COMPUTING, "软件2402"),
            student("guoyawen", "郭雅文", BUSINESS, "会计2401"),
            student("luotianyu", "罗天宇", COMPUTING, "人工智能2302"),
            student("liangshihan", "梁诗涵", BUSINESS, "电商2402"),
            student("songwenbo", "宋文博", LIFE, "生科2402"),
            student("ayiguli", "阿依古丽·买买提", BUSINESS, "电商2401"),
            international("danielokoye", "Daniel Okoye", COMPUTING, "软件2401"),
            international("minhanh", "Nguyễn Minh Anh", BUSINESS, "电商2402"),
            staff("chenli", "陈立", Role.MENTOR, BUSINESS),
            new DemoAccount(
                    "ameliahart", "Amelia Hart", Role.MENTOR, DESIGN, "", ZoneId.of("Europe/London"), Language.EN),
            staff("zhenghaibo", "郑海波", Role.MENTOR, COMPUTING),
            staff("wuyutong", "吴雨桐", Role.MENTOR, BUSINESS),
            staff("gaoyuan", "高远", Role.MENTOR, BUSINESS),
            staff("wangmin", "王敏", Role.PUBLISHER, BUSINESS),
            staff("hejing", "何静", Role.PUBLISHER, LIFE),
            staff("sunqiming", "孙启明", Role.ORGANIZER, BUSINESS),
            staff("liujia", "刘佳", Role.ORGANIZER, COMPUTING),
            staff("zhaominyi", "赵敏仪", Role.UNIVERSITY_ADMIN, BUSINESS),
            staff("zhouning", "周宁", Role.INSTALLATION_ADMIN, COMPUTING));

    String email() {
        return key + "@demo.qihang.example";
    }

    boolean isStudent() {
        return role == Role.STUDENT;
    }

    private static DemoAccount student(String key, String name, String school, String homeClass) {
        return new DemoAccount(key, name, Role.STUDENT, school, homeClass, SHANGHAI, Language.ZH);
    }

    private static DemoAccount international(String key, String name, String school, String homeClass) {
        return new DemoAccount(key, name, Role.STUDENT, school, homeClass, SHANGHAI, Language.EN);
    }

    private static DemoAccount staff(String key, String name, Role role, String school) {
        return new DemoAccount(key, name, role, school, "", SHANGHAI, Language.ZH);
    }
}

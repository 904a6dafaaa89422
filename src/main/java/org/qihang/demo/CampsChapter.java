package org.qihang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qihang.account.Actor;
import org.qihang.account.Localized;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampKind;
import org.qihang.camp.CampMessages;
import org.qihang.camp.Camps;
import org.qihang.camp.MessageId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One camp that is over, one that is being selected for, and an open salon that is nearly full. */
@Component
@Order(4)
class CampsChapter implements Chapter {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long FIRST_PHONE = 13_800_001_000L;

    private final Camps camps;
    private final Applications applications;
    private final CampMessages messages;

    CampsChapter(Camps camps, Applications applications, CampMessages messages) {
        this.camps = camps;
        this.applications = applications;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "camps";
    }

    @Override
    public void tell(Cast cast, Instant now) {
        LocalDate today = now.atZone(SHANGHAI).toLocalDate();
        autumn(cast, now, today);
        winter(cast, now, today);
        salon(cast, now, today);
    }

    private void autumn(Cast cast, Instant now, LocalDate today) {
        Actor organizer = cast.actor("sunqiming");
        LocalDate day = today.minusDays(20);
        CampDraft draft = new CampDraft(
                CampKind.CAMP,
                new Localized("秋季创业训练营", "Autumn startup camp"),
                new Localized("两天时间，从一个问题走到一次真实的客户访谈。", "Two days from a problem to a real customer interview."),
                new Localized("""
                        ## 你会做什么

                        - **第一天**：把身边的麻烦写成一句问题陈述，练习访谈提问。
                        - **第二天**：走出教室，每组访谈五位陌生人，回来写下证据。

                        请带上电脑和一个你真正在意的问题。""", """
                        ## What you will do

                        - **Day one**: turn an annoyance into a problem statement, and practise asking.
                        - **Day two**: leave the classroom, interview five strangers, come back with evidence.

                        Bring a laptop and a problem that you really care about."""),
                LocalDateTime.of(day, LocalTime.of(9, 0)),
                LocalDateTime.of(day.plusDays(1), LocalTime.of(17, 0)),
                SHANGHAI,
                new Localized("大学科技园 A 座 201", "University Science Park, building A, room 201"),
                8,
                LocalDateTime.of(day.minusDays(4), LocalTime.of(18, 0)),
                Admission.BY_DECISION);
        Instant called = now.minus(Duration.ofDays(40));
        CampId camp = new CampId("demo-autumn");
        TravellingClock.at(called, () -> {
            camps.create(organizer, camp, DemoPeople.UNIVERSITY, draft);
            camps.publish(organizer, camp);
        });
        List<Application> applied = apply(cast.students().subList(0, 11), camp, called.plus(Duration.ofDays(2)));
        Instant decided = now.minus(Duration.ofDays(26));
        for (int index = 0; index < applied.size(); index++) {
            Application application = applied.get(index);
            boolean accept = index != 4;
            TravellingClock.at(decided.plus(Duration.ofMinutes(index * 3L)), () -> {
                if (accept) {
                    applications.accept(organizer, camp, application.id());
                } else {
                    applications.decline(organizer, camp, application.id(), "这次名额有限，欢迎报名冬季训练营。");
                }
            });
        }
        TravellingClock.at(
                decided.plus(Duration.ofHours(2)),
                () -> messages.write(
                        organizer,
                        camp,
                        new MessageId("demo-autumn-arrival"),
                        "报到时间与地点",
                        "各位同学：请于第一天 8:40 前到 A 座 201 报到，午餐由训练营提供。第二天的访谈地点当天公布。"));
    }

    private void winter(Cast cast, Instant now, LocalDate today) {
        Actor organizer = cast.actor("sunqiming");
        LocalDate day = today.plusDays(19);
        CampDraft draft = new CampDraft(
                CampKind.CAMP,
                new Localized("冬季创业训练营", "Winter startup camp"),
                new Localized(
                        "三天做出一个可以收费的最小产品，并向真正的投资人讲清楚。",
                        "Three days to a minimum product that somebody pays for, and a pitch to real investors."),
                new Localized("""
                        ## 适合谁

                        已经访谈过至少十位客户，知道他们现在怎么解决问题的同学或团队。

                        ## 三天安排

                        1. 价值主张与定价
                        2. 最小可行产品与第一笔收入
                        3. 路演与投资人反馈

                        > [!TIP]
                        > 报名时请写明你访谈过谁、学到了什么。""", """
                        ## Who should come

                        Students or teams who have interviewed ten customers and know how they solve the problem today.

                        ## Three days

                        1. Value proposition and price
                        2. A minimum viable product and its first revenue
                        3. Pitches, and what investors say

                        > [!TIP]
                        > Say in your application whom you interviewed and what you learnt."""),
                LocalDateTime.of(day, LocalTime.of(9, 0)),
                LocalDateTime.of(day.plusDays(2), LocalTime.of(18, 0)),
                SHANGHAI,
                new Localized("大学科技园 B 座", "University Science Park, building B"),
                6,
                LocalDateTime.of(today.plusDays(9), LocalTime.of(18, 0)),
                Admission.BY_DECISION);
        Instant called = now.minus(Duration.ofDays(10));
        CampId camp = new CampId("demo-winter");
        TravellingClock.at(called, () -> {
            camps.create(organizer, camp, DemoPeople.UNIVERSITY, draft);
            camps.publish(organizer, camp);
        });
        List<Application> applied = apply(cast.students().subList(1, 13), camp, called.plus(Duration.ofDays(1)));
        for (int index = 0; index < 8; index++) {
            Application application = applied.get(index);
            TravellingClock.at(
                    now.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(index * 4L)),
                    () -> applications.accept(organizer, camp, application.id()));
        }
    }

    private void salon(Cast cast, Instant now, LocalDate today) {
        Actor organizer = cast.actor("liujia");
        LocalDate day = today.plusDays(6);
        CampDraft draft = new CampDraft(
                CampKind.SALON,
                new Localized("校友沙龙：第一批客户从哪里来", "Alumni salon: where first customers come from"),
                new Localized(
                        "三位学长讲自己最早的十个客户，一半时间留给提问。",
                        "Three alumni on their first ten customers; half of the time is for questions."),
                new Localized(
                        "茶点自取，请准时到场。来之前想好一个你最想问的问题。",
                        "Tea is served. Think of the one question that you most want to ask."),
                LocalDateTime.of(day, LocalTime.of(19, 0)),
                LocalDateTime.of(day, LocalTime.of(21, 0)),
                SHANGHAI,
                new Localized("图书馆一楼咖啡厅", "Library café, ground floor"),
                12,
                LocalDateTime.of(day, LocalTime.of(12, 0)),
                Admission.OPEN);
        Instant called = now.minus(Duration.ofDays(5));
        CampId camp = new CampId("demo-salon");
        TravellingClock.at(called, () -> {
            camps.create(organizer, camp, DemoPeople.UNIVERSITY, draft);
            camps.publish(organizer, camp);
        });
        apply(cast.students().subList(5, 15), camp, called.plus(Duration.ofHours(6)));
    }

    private List<Application> apply(List<Actor> students, CampId camp, Instant from) {
        List<Application> applied = new ArrayList<>();
        for (int index = 0; index < students.size(); index++) {
            Actor student = students.get(index);
            String phone = String.valueOf(FIRST_PHONE + index * 37L);
            ApplicationId id = new ApplicationId(camp.value() + "-" + index);
            TravellingClock.at(
                    from.plus(Duration.ofHours(index * 5L)),
                    () -> applied.add(applications.apply(student, camp, id, phone, "我访谈了食堂和实验室的几位老师，想继续往下做。")));
        }
        return applied;
    }
}

package org.qihang.notification.internal;

import java.util.Map;
import org.qihang.learning.QuizGraded;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class LearningReceivers {

    private final Delivery delivery;

    LearningReceivers(Delivery delivery) {
        this.delivery = delivery;
    }

    @EventListener
    void graded(Happened<QuizGraded> happened) {
        QuizGraded event = happened.event();
        Map<String, String> arguments = Map.of(
                Arguments.COURSE, event.course().value(),
                Arguments.LESSON, event.lesson().value(),
                Arguments.PASSED, String.valueOf(event.passed()));
        delivery.tell(happened, event.person(), NoticeType.QUIZ_GRADED, arguments);
    }
}

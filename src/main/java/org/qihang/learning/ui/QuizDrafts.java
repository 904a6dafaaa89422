package org.qihang.learning.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;
import org.qihang.store.Ids;

/** What was chosen and not yet handed in: it survives a reload and the switch to the other language. */
@SpringComponent
@VaadinSessionScope
class QuizDrafts implements Serializable {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** @param request names the attempt that this becomes, so that handing it in twice is one attempt */
    record Draft(String request, HashMap<String, Answer> answers) implements Serializable {}

    /** A response, in a shape that sessions can keep. */
    record Answer(ArrayList<Integer> chosen, String text) implements Serializable {

        static Answer of(Response response) {
            return new Answer(new ArrayList<>(response.chosen()), response.text());
        }

        Response response() {
            return new Response(chosen, text);
        }
    }

    Draft of(ReleaseId release, LessonId lesson) {
        return drafts.computeIfAbsent(key(release, lesson), any -> new Draft(Ids.random(), new HashMap<>()));
    }

    void forget(ReleaseId release, LessonId lesson) {
        drafts.remove(key(release, lesson));
    }

    private static String key(ReleaseId release, LessonId lesson) {
        return release.value() + "/" + lesson.value();
    }
}

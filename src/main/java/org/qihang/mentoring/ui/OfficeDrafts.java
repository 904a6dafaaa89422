package org.qihang.mentoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a mentor changed and has not yet saved, by part and field: it survives a reload. */
@SpringComponent
@VaadinSessionScope
class OfficeDrafts implements Serializable {

    private final HashMap<OfficePart, LinkedHashMap<String, String>> drafts = new HashMap<>();

    Map<String, String> of(OfficePart part) {
        return Map.copyOf(drafts.getOrDefault(part, new LinkedHashMap<>()));
    }

    void keep(OfficePart part, String field, String value) {
        drafts.computeIfAbsent(part, any -> new LinkedHashMap<>()).put(field, value);
    }

    void forget(OfficePart part) {
        drafts.remove(part);
    }
}

/**
 * The house around the features: the main layout, the home page, error pages, the security chain, the languages, and the
 * two ports: that of the pages and that for who watches (decision 15). It knows every feature; none knows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "store",
            "account",
            "course",
            "learning",
            "mentoring",
            "meeting",
            "camp",
            "notification",
            "uikit"
        })
package org.qihang.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

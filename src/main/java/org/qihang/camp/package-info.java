/**
 * Camps 训练营, salons 沙龙 and lectures 大讲堂: what a university's organizers call for, who applies, who has a seat and
 * who waits for one. Publishes {@link org.qihang.camp.Camps} for the camps themselves,
 * {@link org.qihang.camp.Applications} for the way of one person into a camp, {@link org.qihang.camp.CampMessages} for
 * what organizers write to those who come, {@link org.qihang.camp.MyCamps} for a person's own, and an event for each
 * change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "account", "markdown", "uikit"})
package org.qihang.camp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

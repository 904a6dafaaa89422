/** iCalendar (RFC 5545, 5546) out: what people carry into their own calendars. It knows nothing of the domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.qihang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

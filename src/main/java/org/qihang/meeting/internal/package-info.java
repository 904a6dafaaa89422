@NullMarked
package org.qihang.meeting.internal;

import org.jspecify.annotations.NullMarked;

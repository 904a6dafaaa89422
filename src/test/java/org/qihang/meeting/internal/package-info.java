@org.jspecify.annotations.NullMarked
package org.qihang.meeting.internal;

/** A folder of Markdown on its way to a release: files in, what they say and what is wrong with them out. */
@NullMarked
package org.qihang.course.internal.source;

import org.jspecify.annotations.NullMarked;

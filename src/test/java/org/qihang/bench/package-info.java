/** What is measured, by {@code ./qihang bench NAME}: figures on this machine, against something in the same run. */
@NullMarked
package org.qihang.bench;

import org.jspecify.annotations.NullMarked;

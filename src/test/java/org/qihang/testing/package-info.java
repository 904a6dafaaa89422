/** What all tests share: one application context, a clock that tests set, people to act as. */
@NullMarked
package org.qihang.testing;

import org.jspecify.annotations.NullMarked;

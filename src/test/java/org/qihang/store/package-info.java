/** The operator's commands, as they are given on the command line. */
@NullMarked
package org.qihang.store;

import org.jspecify.annotations.NullMarked;

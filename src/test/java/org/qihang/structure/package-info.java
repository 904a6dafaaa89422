/** What holds the house together: modules, house style, texts. */
@NullMarked
package org.qihang.structure;

import org.jspecify.annotations.NullMarked;

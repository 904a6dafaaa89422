@NullMarked
package org.qihang.shell.ui;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package org.qihang.shell.ui;

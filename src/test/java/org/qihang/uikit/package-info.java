@org.jspecify.annotations.NullMarked
package org.qihang.uikit;

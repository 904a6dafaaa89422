@org.jspecify.annotations.NullMarked
package org.qihang.embedded.internal;

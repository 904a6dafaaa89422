@org.jspecify.annotations.NullMarked
package org.qihang.store.internal;

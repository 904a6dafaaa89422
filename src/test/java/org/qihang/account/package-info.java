@org.jspecify.annotations.NullMarked
package org.qihang.account;

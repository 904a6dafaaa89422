@org.jspecify.annotations.NullMarked
package org.qihang.mentoring.ui;

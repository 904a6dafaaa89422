/**
 * The demo campus: some thirty people with weeks behind them, made by the same services that people use, under a clock
 * that is set back while it is made. On by default while the database is the embedded one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "account", "course", "learning", "mentoring", "camp"})
package org.qihang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

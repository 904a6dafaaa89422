/**
 * People, universities and their schools, roles, and sign-in. Every other feature asks here who is acting
 * ({@link org.qihang.account.Actor}) and what a person is called.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "markdown", "uikit"})
package org.qihang.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

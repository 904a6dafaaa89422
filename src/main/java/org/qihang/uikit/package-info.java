/**
 * What every page is made of: page, card, chip, empty state, messages, forms with their errors, dates in words, and the
 * texts in both languages. It knows nothing of the domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.qihang.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

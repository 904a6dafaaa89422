/**
 * What every page is made of: page, card, chip, empty state, messages, forms with their errors, dates in words, and the
 * texts in both languages. It knows nothing of the domain; of the store only what a refused command says, so that one
 * place puts it to the fields (decision 9), and hints, so that one place draws open pages anew (decision 10).
 */
@NullMarked
@ApplicationModule(allowedDependencies = "store")
package org.qihang.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

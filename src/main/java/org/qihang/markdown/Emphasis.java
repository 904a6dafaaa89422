package org.qihang.markdown;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * How many delimiters a pair of runs uses up. flexmark forgets the end of the specification's rule 9: the sum may be
 * a multiple of 3 where both lengths are.
 */
final class Emphasis {

    private Emphasis() {}

    static DelimiterProcessor asterisk() {
        return new AsteriskDelimiterProcessor(true) {
            @Override
            public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
                return use(opener, closer);
            }
        };
    }

    static DelimiterProcessor underscore() {
        return new UnderscoreDelimiterProcessor(true) {
            @Override
            public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
                return use(opener, closer);
            }
        };
    }

    private static int use(DelimiterRun opener, DelimiterRun closer) {
        var ambiguous = opener.canClose() || closer.canOpen();
        var bothThrees = opener.length() % 3 == 0 && closer.length() % 3 == 0;
        if (ambiguous && (opener.length() + closer.length()) % 3 == 0 && !bothThrees) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }
}

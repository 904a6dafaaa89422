package org.qihang.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a case covers, and where it is promised. Each of its runs has to send every one of the words. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Promises {

    /** Words of the {@link Vocabulary}; none where the promise is about what everybody sends. */
    String[] value() default {};

    /** Pages of MongoDB's manual, as they follow after https://www.mongodb.com/docs/manual/. */
    String[] manual();
}

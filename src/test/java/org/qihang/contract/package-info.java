/**
 * What the product expects of a database, whatever server it is: each case names the page of MongoDB's manual that
 * promises it. The cases run on the embedded database, and also on the server that the system property
 * {@code qihang.test.uri} names.
 *
 * <p>While the application is tested, what it sends is compared with what these cases {@linkplain Promises cover}; an
 * operator or option that is new needs a case here first.
 */
@NullMarked
package org.qihang.contract;

import org.jspecify.annotations.NullMarked;

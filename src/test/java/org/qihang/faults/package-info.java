/**
 * What happens to a command whose way to the database is disturbed. The application of the tests talks to its database
 * through {@link org.qihang.faults.FaultProxy}, which passes everything on until a test asks it for a fault.
 */
@NullMarked
package org.qihang.faults;

import org.jspecify.annotations.NullMarked;

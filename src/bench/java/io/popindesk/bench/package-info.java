/**
 * What the program costs while it runs, measured in forked processes and told in one table: {@code
 * mvn -Pbench verify}.
 */
@NullMarked
package io.popindesk.bench;

import org.jspecify.annotations.NullMarked;

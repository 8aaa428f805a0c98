/**
 * The Popin Insta Call API as Java: the client behind {@link io.popindesk.desk.Popin}, over HTTP
 * and JSON, reading tolerantly and failing in the desk's terms.
 */
@NullMarked
package io.popindesk.popin;

import org.jspecify.annotations.NullMarked;

/** The customer form: what the person types, checked as each field is left. */
@NullMarked
package io.popindesk.ui.customer;

import org.jspecify.annotations.NullMarked;

package io.popindesk;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a whole test class once in each of the languages that a desk's computer may be set to, with
 * their own digits, names, calendars and letter cases. What such a class tests must not notice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(Locales.class)
public @interface InEveryLocale {}

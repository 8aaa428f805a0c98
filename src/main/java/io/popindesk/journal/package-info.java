/**
 * Where attempts are kept: the store behind {@link io.popindesk.desk.Journal}, its schema and
 * migrations, its backups, and what is done about damage. All SQL of the program is here. Most of
 * it is plain enough for PostgreSQL, too; what is SQLite's own is in the classes that deal with the
 * file.
 */
@NullMarked
package io.popindesk.journal;

import org.jspecify.annotations.NullMarked;

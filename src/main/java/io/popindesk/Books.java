package io.popindesk;

import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Journal;
import io.popindesk.ui.journal.JournalCare;

/** A journal, who writes to it, and what can be done for it as a whole. */
record Books(Journal journal, Bookkeeper bookkeeper, JournalCare care) {}

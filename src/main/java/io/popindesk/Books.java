package io.popindesk;

import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Journal;
import io.popindesk.desk.PersonalData;
import io.popindesk.ui.journal.JournalCare;
import io.popindesk.ui.privacy.KeptThings;

/**
 * A journal and who writes to it, what can be done for it as a whole, the customers' details in it,
 * and all that the program keeps on the disk.
 */
record Books(
        Journal journal,
        Bookkeeper bookkeeper,
        JournalCare care,
        PersonalData personalData,
        KeptThings kept) {}

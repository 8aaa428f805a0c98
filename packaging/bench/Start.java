/**
 * What one start of a program took.
 *
 * @param form milliseconds from its start to the painted form
 * @param slots milliseconds from its start to a painted form with all slots
 * @param cpu milliseconds of processor time until then, of all its processes
 * @param pss megabytes of all its processes some seconds later; 0 where that was not asked
 */
record Start(double form, double slots, double cpu, double pss) {}

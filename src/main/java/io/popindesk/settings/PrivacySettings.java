package io.popindesk.settings;

/**
 * What becomes of what the desk knows about people.
 *
 * @param retentionDays how long customers' details are kept, counted from the last thing that
 *     happened; 0 for as long as the journal, {@value #MOST_RETENTION} at most
 * @param lockMinutes after how long without a hand on it the window hides people's details; 0 for
 *     never, {@value #MOST_LOCK} at most
 * @param lockPin the PIN that brings them back, as a slow hash; empty where any key does
 */
public record PrivacySettings(int retentionDays, int lockMinutes, String lockPin) {
    public static final int MOST_RETENTION = 3_650;
    public static final int MOST_LOCK = 240;

    /** Ninety days, and ten minutes. */
    public static final PrivacySettings USUAL = new PrivacySettings(90, 10, "");

    /**
     * @throws IllegalArgumentException when a number is outside its bounds
     */
    public PrivacySettings {
        if (retentionDays < 0 || retentionDays > MOST_RETENTION) {
            throw new IllegalArgumentException("retention " + retentionDays);
        }
        if (lockMinutes < 0 || lockMinutes > MOST_LOCK) {
            throw new IllegalArgumentException("lock " + lockMinutes);
        }
    }

    public PrivacySettings withRetentionDays(int chosen) {
        return new PrivacySettings(chosen, lockMinutes, lockPin);
    }

    public PrivacySettings withLockMinutes(int chosen) {
        return new PrivacySettings(retentionDays, chosen, lockPin);
    }

    public PrivacySettings withLockPin(String hash) {
        return new PrivacySettings(retentionDays, lockMinutes, hash);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "PrivacySettings[" + retentionDays + ", " + lockMinutes + "]";
    }
}

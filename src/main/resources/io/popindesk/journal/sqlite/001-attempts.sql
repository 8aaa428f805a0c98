-- Times that end in _at are nanoseconds since 1970-01-01T00:00Z, but for slot_at, which is in
-- milliseconds. Enumerations are the names of the desk's Java constants.

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What the state and the purpose ask of the person at the desk.
    standing TEXT NOT NULL,
    -- 0: needs a person or is under way, 1: waits to be sent, 2: everything else.
    rank INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    mobile TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    pin_code TEXT NOT NULL,
    routing_group TEXT NOT NULL,
    -- What the attempt is found by, as the desk's SearchText makes it of the customer.
    search_text TEXT NOT NULL,
    -- Popin's answer to the capture: all three or none.
    popin_customer TEXT,
    link TEXT,
    registration_words TEXT,
    -- 1 where the link may lead to this very machine.
    link_loopback INTEGER,
    -- The slot, in Popin's own words and as read in the seller's zone, and its moment.
    slot_date TEXT,
    slot_time TEXT,
    slot_start TEXT,
    slot_zone TEXT,
    slot_at INTEGER,
    -- Why the last request did not simply succeed.
    cause TEXT,
    cause_reason TEXT,
    cause_http INTEGER,
    cause_words TEXT,
    words TEXT NOT NULL,
    evidence TEXT,
    weighed_at INTEGER
) STRICT;

-- Holds all that a search reads, so that the wide rows are left alone.
CREATE INDEX attempt_list ON attempt (rank, created_at DESC, standing, slot_at, search_text);
CREATE INDEX attempt_state ON attempt (state, created_at);
CREATE INDEX attempt_standing ON attempt (standing, changed_at);

-- The steps of each attempt; only ever added to.
CREATE TABLE attempt_event (
    attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    -- The attempt's version at that step.
    version INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- What was sent to Popin, word for word.
    sent TEXT,
    cause TEXT,
    cause_reason TEXT,
    cause_http INTEGER,
    cause_words TEXT,
    words TEXT NOT NULL,
    PRIMARY KEY (attempt, version)
) STRICT, WITHOUT ROWID;

-- The form that is not finished, as typed: one row or none.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mobile TEXT,
    name TEXT,
    email TEXT,
    pin_code TEXT,
    routing_group TEXT,
    slot_date TEXT,
    slot_time TEXT,
    slot_start TEXT,
    slot_zone TEXT,
    attempt INTEGER
) STRICT;

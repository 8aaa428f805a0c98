package io.popindesk.ui;

import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What every part of the window works with.
 *
 * @param texts the words
 * @param tasks the way to the background
 * @param ticker calls back from time to time
 * @param clock what time it is
 * @param deskZone the zone that the workstation's own clock shows
 * @param settings what is chosen for this desk, and what it remembers
 */
public record UiContext(
        Texts texts,
        Tasks tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId deskZone,
        SettingsModel settings) {}

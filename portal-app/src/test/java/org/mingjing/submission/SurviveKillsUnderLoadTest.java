package org.mingjing.submission;

/** The portal alone: its PostgreSQL is left an orphan. */
class SurviveKillsUnderLoadTest extends KillsUnderLoad {

    SurviveKillsUnderLoadTest() {
        super(false);
    }
}

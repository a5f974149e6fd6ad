package org.mingjing.submission;

/** The portal and its PostgreSQL at once. */
class SurvivePowerFailuresUnderLoadTest extends KillsUnderLoad {

    SurvivePowerFailuresUnderLoadTest() {
        super(true);
    }
}

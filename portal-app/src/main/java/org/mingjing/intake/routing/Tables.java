package org.mingjing.intake.routing;

import org.mingjing.shared.Places;
import org.mingjing.staff.Departments;

/**
 * What a proposal is made by, besides what was learned.
 *
 * @param sure confidence below which the intake desk decides
 */
record Tables(
        Categories categories, Places places, Departments departments, Rules rules, Redirects redirects, double sure) {}

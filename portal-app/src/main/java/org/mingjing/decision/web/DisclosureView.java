package org.mingjing.decision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.disclosure.Disclosure;
import org.mingjing.decision.disclosure.Figures;
import org.mingjing.decision.disclosure.Numbering;

/**
 * The figures as a page shows them.
 *
 * @param agencies all that can be chosen
 * @param years all that can be chosen
 * @param months the newest first
 * @param perAgency empty where one agency was chosen; at most {@value #AGENCIES}
 */
record DisclosureView(
        DisclosureRequest request,
        List<String> agencies,
        List<Integer> years,
        Figures total,
        List<Share> shares,
        List<Line> months,
        List<Line> perAgency,
        boolean moreAgencies,
        List<Numbering> numberings,
        boolean moreNumberings,
        long unreadable,
        Disclosure.Comparison ledger) {

    private static final int AGENCIES = 100;
    private static final int NUMBERINGS = 60;
    private static final int WIDTH = 1000;

    /** @param name a month, or an agency's name */
    record Line(String name, Figures figures) {}

    /** One piece of the bar, in thousandths. @param key of its words and colour */
    record Share(String key, long count, int from, int width) {}

    /** Of the year that was asked for, else of the newest. */
    static DisclosureView of(Disclosure all, DisclosureRequest asked) {
        List<Integer> years = all.of(asked.agency(), null).years();
        Integer year = asked.year() == null && !years.isEmpty() ? years.getFirst() : asked.year();
        Disclosure shown = all.of(asked.agency(), year);
        List<Line> perAgency = asked.agency() != null ? List.of() : lines(shown.byAgency());
        return new DisclosureView(
                new DisclosureRequest(asked.agency(), year, asked.unusable()),
                List.copyOf(all.byAgency().keySet()),
                years,
                shown.total(),
                shares(shown.total()),
                lines(shown.byMonth()),
                perAgency.subList(0, Math.min(AGENCIES, perAgency.size())),
                perAgency.size() > AGENCIES,
                shown.numberings()
                        .subList(0, Math.min(NUMBERINGS, shown.numberings().size())),
                shown.numberings().size() > NUMBERINGS,
                shown.unreadable(),
                shown.ledger());
    }

    private static List<Line> lines(Map<?, Figures> figures) {
        return figures.entrySet().stream()
                .map(one -> new Line(one.getKey().toString(), one.getValue()))
                .toList();
    }

    /** Every decision made is in one of these. */
    static Map<String, Long> places(Figures figures) {
        Map<String, Long> places = new LinkedHashMap<>();
        places.put("inPublicity", figures.inPublicity());
        places.put("inPreparation", figures.inPreparation());
        places.put("held", figures.heldInAll());
        places.put("withdrawn", figures.withdrawnInAll());
        places.put("beingChecked", figures.beingChecked());
        places.put("ended", figures.ended());
        return places;
    }

    private static List<Share> shares(Figures total) {
        List<Share> shares = new ArrayList<>();
        long before = 0;
        for (Map.Entry<String, Long> place : places(total).entrySet()) {
            long count = place.getValue();
            if (count > 0) {
                int from = (int) (before * WIDTH / total.made());
                before += count;
                shares.add(new Share(place.getKey(), count, from, (int) (before * WIDTH / total.made()) - from));
            }
        }
        return shares;
    }

    public @Nullable String agency() {
        return request.agency();
    }

    public @Nullable Integer year() {
        return request.year();
    }

    /** The same for one agency. */
    public String addressOf(String agency) {
        return new DisclosureRequest(agency, request.year(), false).at("/disclosure");
    }

    public String file(String ending) {
        return request.at("/disclosure" + ending);
    }
}

package org.mingjing.redaction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The private addresses of one decision, with the shorter ways in which a text may come back to them. */
final class Homes {

    private static final Pattern ADMINISTRATIVE = Pattern.compile("省|市|自治区|区|县|街道|镇|乡|社区|村|小区");
    private static final Pattern LINK = Pattern.compile("[0-9]+[\\-0-9]*(?:弄|支弄|巷|号楼|号院?|幢|栋|座|单元|楼|层|室|户|组)");
    private static final int SHORTEST = 5;

    private final Set<String> written = new LinkedHashSet<>();

    /** @param address compact */
    void add(String address) {
        if (address.length() < SHORTEST || !written.add(address)) {
            return;
        }
        var cut = ADMINISTRATIVE.matcher(address);
        while (cut.find()) {
            var tail = address.substring(cut.end());
            if (tail.length() >= SHORTEST && links(tail) > 0) {
                written.add(tail);
            }
        }
        var link = LINK.matcher(address);
        while (link.find()) {
            var tail = address.substring(link.start());
            if (links(tail) >= 2 && tail.length() >= SHORTEST) {
                written.add(tail);
            }
            var head = address.substring(0, link.end());
            addHeads(head);
        }
    }

    /** 人民西路66弄 of …街道人民西路66弄2号720室. */
    private void addHeads(String head) {
        var cut = ADMINISTRATIVE.matcher(head);
        int street = 0;
        while (cut.find() && cut.end() < head.length() - 3) {
            street = cut.end();
        }
        var place = head.substring(street);
        if (place.length() >= SHORTEST && links(place) > 0) {
            written.add(place);
        }
    }

    private static int links(String text) {
        var link = LINK.matcher(text);
        int n = 0;
        while (link.find()) {
            n++;
        }
        return n;
    }

    /** Compact strings that name a home. */
    Set<String> written() {
        return written;
    }
}

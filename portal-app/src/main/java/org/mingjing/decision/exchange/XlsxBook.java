package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingjing.decision.exchange.UnreadableFile.Reason;

/**
 * A workbook's parts.
 *
 * @param sheets the visible ones, in the workbook's order: what its author didn't see is not taken
 * @param from1904 whether dates count from 1904
 */
record XlsxBook(List<ZipEntry> sheets, boolean from1904) {

    static boolean macros(ZipFile zip) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
    }

    static XlsxBook of(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = part(zip, "xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            }
        }
        List<ZipEntry> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (InputStream in = part(zip, "xl/workbook.xml")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = attribute(xml, "date1904");
                    from1904 = value.equals("1") || value.equals("true");
                } else if (xml.getLocalName().equals("sheet")
                        && !attribute(xml, "state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden")) {
                    String target = targets.getOrDefault(attribute(xml, "id"), "");
                    ZipEntry entry = zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    if (entry != null) {
                        sheets.add(entry);
                    }
                }
            }
        }
        return new XlsxBook(sheets, from1904);
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile(Reason.TRUNCATED, Map.of("entry", name));
        }
        return ZipGuard.read(zip, entry);
    }

    /** By local name, whatever the namespace; empty where it is absent. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}

package org.mingjing.decision.exchange;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A rich text's characters: its {@code t} parts, without phonetic helps. */
final class XlsxText {

    private XlsxText() {}

    /** Reads to the end of the element that the reader stands on. What goes beyond {@code longest} is left out. */
    static String of(XMLStreamReader xml, String element, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= xml.getLocalName().equals("rPh");
                within = xml.getLocalName().equals("t") && !phonetic;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                phonetic &= !xml.getLocalName().equals("rPh");
                within = false;
            } else if (within && xml.isCharacters() && text.length() <= longest) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), longest + 1 - text.length()));
            }
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescaped(text.toString());
    }

    /** The characters of an element without parts. */
    static String content(XMLStreamReader xml, String element, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (xml.isCharacters() && text.length() <= longest) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), longest + 1 - text.length()));
            }
        }
        return text.toString();
    }

    /** Characters that XML can't hold are written as {@code _x000D_}. */
    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}

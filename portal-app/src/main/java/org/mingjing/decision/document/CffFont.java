package org.mingjing.decision.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A CID-keyed OpenType font, prepared for the PDF library, whose subsets would otherwise show other characters or broken
 * ones: it writes glyph numbers where the format wants CIDs, and loses subroutines. So the charset is made to count
 * glyphs, and every glyph's outline to stand for itself (Adobe Technical Notes 5176 and 5177).
 */
final class CffFont {

    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBROUTINES = 19;
    private static final int FONTS = 12 << 8 | 36;
    private static final int FONT_OF_GLYPH = 12 << 8 | 37;

    private CffFont() {}

    /** The font with its outlines table at the end; the array given is changed too. */
    static byte[] prepared(byte[] font) {
        ByteBuffer data = ByteBuffer.wrap(font);
        int entry = table(data, "CFF ");
        int cff = data.getInt(entry + 8);
        int length = data.getInt(entry + 12);
        int names = cff + (data.get(cff + 2) & 0xff);
        int topDicts = end(data, names);
        int[] topDict = object(data, topDicts, 0);
        int global = end(data, end(data, topDicts));
        int glyphs = cff + operand(data, topDict, CHAR_STRINGS)[0];
        int count = data.getShort(glyphs) & 0xffff;
        int charset = cff + operand(data, topDict, CHARSET)[0];
        data.put(charset, (byte) 2).putShort(charset + 1, (short) 1).putShort(charset + 3, (short) (count - 2));

        int[] local = locals(data, cff, cff + operand(data, topDict, FONTS)[0]);
        int[] fontOf = fonts(data, cff + operand(data, topDict, FONT_OF_GLYPH)[0], count);
        byte[][] outlines = new byte[count][];
        for (int glyph = 0; glyph < count; glyph++) {
            outlines[glyph] = Outline.whole(font, object(data, glyphs, glyph), global, local[fontOf[glyph]]);
        }
        data.put(operand(data, topDict, CHAR_STRINGS)[1], (byte) 29);
        data.putInt(operand(data, topDict, CHAR_STRINGS)[1] + 1, length);
        byte[] index = index(outlines);
        byte[] whole = Arrays.copyOf(font, font.length + length + index.length);
        System.arraycopy(font, cff, whole, font.length, length);
        System.arraycopy(index, 0, whole, font.length + length, index.length);
        ByteBuffer.wrap(whole).putInt(entry + 8, font.length).putInt(entry + 12, length + index.length);
        return whole;
    }

    /** Where each font's own subroutines are; 0 for none. */
    private static int[] locals(ByteBuffer data, int cff, int fonts) {
        int[] local = new int[data.getShort(fonts) & 0xffff];
        for (int i = 0; i < local.length; i++) {
            int[] place = operand(data, object(data, fonts, i), PRIVATE);
            int from = cff + place[0];
            int[] subroutines = operand(data, new int[] {from, from + place[2]}, SUBROUTINES);
            local[i] = subroutines[1] < 0 ? 0 : from + subroutines[0];
        }
        return local;
    }

    private static int[] fonts(ByteBuffer data, int select, int count) {
        int[] fonts = new int[count];
        if (data.get(select) == 0) {
            for (int i = 0; i < count; i++) {
                fonts[i] = data.get(select + 1 + i) & 0xff;
            }
            return fonts;
        }
        int ranges = data.getShort(select + 1) & 0xffff;
        for (int i = 0; i < ranges; i++) {
            int range = select + 3 + 3 * i;
            Arrays.fill(
                    fonts,
                    data.getShort(range) & 0xffff,
                    data.getShort(range + 3) & 0xffff,
                    data.get(range + 2) & 0xff);
        }
        return fonts;
    }

    private static byte[] index(byte[][] objects) {
        int total = Arrays.stream(objects).mapToInt(object -> object.length).sum();
        ByteBuffer out = ByteBuffer.allocate(3 + 4 * (objects.length + 1) + total);
        out.putShort((short) objects.length).put((byte) 4);
        int at = 1;
        for (byte[] object : objects) {
            out.putInt(at);
            at += object.length;
        }
        out.putInt(at);
        for (byte[] object : objects) {
            out.put(object);
        }
        return out.array();
    }

    /** The place of a table's directory entry. */
    private static int table(ByteBuffer data, String tag) {
        int tables = data.getShort(4);
        byte[] name = new byte[4];
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            data.get(entry, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                return entry;
            }
        }
        throw new IllegalStateException("no table " + tag);
    }

    /** The offset in the file of an INDEX's last byte, plus one. */
    private static int end(ByteBuffer data, int index) {
        int count = data.getShort(index) & 0xffff;
        return count == 0 ? index + 2 : objects(data, index, count) + offset(data, index, count);
    }

    /** From and to of an INDEX's object. */
    static int[] object(ByteBuffer data, int index, int object) {
        int base = objects(data, index, data.getShort(index) & 0xffff);
        return new int[] {base + offset(data, index, object), base + offset(data, index, object + 1)};
    }

    private static int objects(ByteBuffer data, int index, int count) {
        return index + 2 + (count + 1) * (data.get(index + 2) & 0xff);
    }

    private static int offset(ByteBuffer data, int index, int object) {
        int size = data.get(index + 2) & 0xff;
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | data.get(index + 3 + object * size + i) & 0xff;
        }
        return value;
    }

    /** Of a DICT's operator: the last operand, its place (−1 without the operator), and the operand before. */
    private static int[] operand(ByteBuffer data, int[] dict, int operator) {
        int[] last = {0, -1, 0};
        for (int at = dict[0]; at < dict[1]; ) {
            int b = data.get(at) & 0xff;
            if (b <= 21) {
                int found = b == 12 ? 12 << 8 | data.get(at + 1) & 0xff : b;
                if (found == operator) {
                    return last;
                }
                at += b == 12 ? 2 : 1;
            } else if (b == 28) {
                last = new int[] {data.getShort(at + 1), at, last[0]};
                at += 3;
            } else if (b == 29) {
                last = new int[] {data.getInt(at + 1), at, last[0]};
                at += 5;
            } else if (b == 30) {
                at++;
                while ((data.get(at) & 0xf) != 0xf && (data.get(at) & 0xf0) != 0xf0) {
                    at++;
                }
                at++;
            } else if (b <= 246) {
                last = new int[] {b - 139, at, last[0]};
                at++;
            } else {
                int next = data.get(at + 1) & 0xff;
                int value = b <= 250 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
                last = new int[] {value, at, last[0]};
                at += 2;
            }
        }
        return new int[] {0, -1, 0};
    }
}

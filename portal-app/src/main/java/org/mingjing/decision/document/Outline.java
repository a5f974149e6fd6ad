package org.mingjing.decision.document;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A glyph's Type 2 charstring with its subroutines written out (Adobe Technical Note 5177). */
final class Outline {

    private static final int HSTEM = 1;
    private static final int VSTEM = 3;
    private static final int CALL = 10;
    private static final int RETURN = 11;
    private static final int ESCAPE = 12;
    private static final int ENDCHAR = 14;
    private static final int HSTEM_HINTMASK = 18;
    private static final int HINTMASK = 19;
    private static final int COUNTERMASK = 20;
    private static final int VSTEM_HINTMASK = 23;
    private static final int CALL_GLOBAL = 29;

    private final ByteBuffer font;
    private final int global;
    private final int local;
    private byte[] out = new byte[512];
    private int length;
    /** Where the numbers begin that no operator has taken yet. */
    private final Deque<Integer> numbers = new ArrayDeque<>();

    private int hints;
    private boolean ended;

    private Outline(byte[] font, int global, int local) {
        this.font = ByteBuffer.wrap(font);
        this.global = global;
        this.local = local;
    }

    /**
     * @param place from and to
     * @param global INDEX of the subroutines of all
     * @param local INDEX of the font's own; 0 for none
     */
    static byte[] whole(byte[] font, int[] place, int global, int local) {
        Outline outline = new Outline(font, global, local);
        outline.walk(place);
        return Arrays.copyOf(outline.out, outline.length);
    }

    private void walk(int[] place) {
        for (int at = place[0]; at < place[1] && !ended; ) {
            int b = font.get(at) & 0xff;
            if (b >= 32 || b == 28) {
                int size = b == 28 ? 3 : b <= 246 ? 1 : b <= 254 ? 2 : 5;
                numbers.push(length);
                copy(at, size);
                at += size;
            } else if (b == RETURN) {
                return;
            } else if (b == CALL || b == CALL_GLOBAL) {
                call(b == CALL ? local : global);
                at++;
            } else {
                at += operator(b, at);
            }
        }
    }

    private int operator(int b, int at) {
        int size = b == ESCAPE ? 2 : 1;
        switch (b) {
            case HSTEM, VSTEM, HSTEM_HINTMASK, VSTEM_HINTMASK -> hints += numbers.size() / 2;
            case HINTMASK, COUNTERMASK -> {
                hints += numbers.size() / 2;
                size += (hints + 7) / 8;
            }
            case ENDCHAR -> ended = true;
            default -> {}
        }
        numbers.clear();
        copy(at, size);
        return size;
    }

    private void call(int index) {
        int from = numbers.pop();
        int count = font.getShort(index) & 0xffff;
        int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
        int number = value(from);
        length = from;
        walk(CffFont.object(font, index, number + bias));
    }

    /** Of a whole number written at a place of the output. */
    private int value(int at) {
        int b = out[at] & 0xff;
        if (b == 28) {
            return (short) ((out[at + 1] & 0xff) << 8 | out[at + 2] & 0xff);
        }
        if (b <= 246) {
            return b - 139;
        }
        int next = out[at + 1] & 0xff;
        return b <= 250 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
    }

    private void copy(int at, int size) {
        if (length + size > out.length) {
            out = Arrays.copyOf(out, out.length * 2 + size);
        }
        font.get(at, out, length, size);
        length += size;
    }
}

package org.mingjing.decision.document;

import com.lowagie.text.Font;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfChunk;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The Chinese faces that documents embed as subsets, parsed once; and where a line of Chinese may break. */
final class ChineseFonts {

    static final BaseFont REGULAR = parsed("NotoSansHans-Regular.otf");
    static final BaseFont BOLD = parsed("NotoSansHans-Bold.otf");

    private static final String NOT_AT_START = "，。、；：？！）》〉」』】〕〗”’…—,.;:?!)]}%‰℃°";
    private static final String NOT_AT_END = "（《〈「『【〔〖“‘([{￥¥$第";

    /** 避头尾: no line begins with a closing mark or ends with an opening one. */
    static final SplitCharacter BREAKS = ChineseFonts::mayBreak;

    private ChineseFonts() {}

    static Font regular(float size, Color colour) {
        return new Font(REGULAR, size, Font.NORMAL, colour);
    }

    static Font bold(float size, Color colour) {
        return new Font(BOLD, size, Font.NORMAL, colour);
    }

    private static BaseFont parsed(String name) {
        try (InputStream in = ChineseFonts.class.getResourceAsStream("/org/mingjing/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name + " on the class path");
            }
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, CffFont.prepared(in.readAllBytes()), null);
            font.setSubset(true);
            font.setSecureRandom(new SameName());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a subset the same each time, so that one decision makes one sequence of bytes. Nothing secret hangs on it. */
    private static final class SameName extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    private static boolean mayBreak(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        char c = text[current];
        if (current + 1 < end && NOT_AT_START.indexOf(text[current + 1]) >= 0) {
            return false;
        }
        if (NOT_AT_END.indexOf(c) >= 0) {
            return false;
        }
        boolean latinNext = current + 1 < end && latin(text[current + 1]);
        return c <= ' ' || c == '-' || c == '/' || !latin(c) || (!latinNext && current + 1 < end);
    }

    private static boolean latin(char c) {
        return c > ' ' && c < 0x2000;
    }
}

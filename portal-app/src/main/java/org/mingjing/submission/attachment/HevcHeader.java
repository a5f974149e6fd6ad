package org.mingjing.submission.attachment;

import java.util.Arrays;

/**
 * What H.265 in MP4 says ahead of the picture (ISO/IEC 14496-15 §8.3.2, box {@code hvcC}). SEI that stands there, such as an
 * encoder's or a camera's words, is overwritten in place with filler (H.265 §D.2.4), since ffmpeg's filter leaves it alone.
 */
final class HevcHeader {

    private static final int SEI_BEFORE = 39;
    private static final int SEI_AFTER = 40;
    private static final int FILLER = 3;

    private HevcHeader() {}

    static void silence(byte[] video) throws Unfit {
        for (int i = 4; i + 4 < video.length; i++) {
            if (video[i] == 'h' && video[i + 1] == 'v' && video[i + 2] == 'c' && video[i + 3] == 'C') {
                arrays(video, i + 4);
                return;
            }
        }
    }

    private static void arrays(byte[] video, int header) throws Unfit {
        int count = Bytes.u8(video, header + 22);
        int at = header + 23;
        for (int i = 0; i < count; i++) {
            int type = Bytes.u8(video, at) & 0x3f;
            int units = Bytes.u16(video, at + 1);
            at += 3;
            for (int j = 0; j < units; j++) {
                int length = Bytes.u16(video, at);
                Bytes.u8(video, at + 1 + length);
                if (type == SEI_BEFORE || type == SEI_AFTER) {
                    fill(video, at + 4, at + 2 + length);
                }
                at += 2 + length;
            }
        }
    }

    /** A message of type 3, its length in steps of 255, bytes of 255, and the closing bit. */
    private static void fill(byte[] video, int from, int to) {
        if (to - from < 3) {
            return;
        }
        int room = to - from - 2;
        int sizes = (room + 255) / 256;
        int payload = room - sizes;
        Arrays.fill(video, from, to, (byte) 0xff);
        video[from] = FILLER;
        video[from + sizes] = (byte) (payload - 255 * (sizes - 1));
        video[to - 1] = (byte) 0x80;
    }
}

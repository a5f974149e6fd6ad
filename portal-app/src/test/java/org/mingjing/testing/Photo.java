package org.mingjing.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo as a phone takes it, with words planted where phones put them: EXIF's description and GPS place, XMP, a comment. */
public final class Photo {

    private Photo() {}

    /** @param planted in ASCII; every segment ends in a hint of its own */
    public static byte[] jpeg(String planted) throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 300, 200);
        pen.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        segment(out, 0xE1, exif(planted + "-GPS-29.8765N-121.5432E"));
        segment(out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + planted + "-XMP</x:xmpmeta>"));
        segment(out, 0xED, ascii("Photoshop 3.0\0" + planted + "-IPTC"));
        segment(out, 0xFE, ascii(planted + "-COMMENT"));
        out.write(bytes, 2, bytes.length - 2);
        out.write(ascii(planted + "-AFTER-THE-END"));
        return out.toByteArray();
    }

    /** One description, and a GPS directory with the place's name (EXIF 2.32, tags 0x010E, 0x8825, 0x001C). */
    private static byte[] exif(String words) {
        byte[] text = ascii(words + "\0");
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + text.length);
        exif.put(ascii("Exif\0\0")).put(ascii("MM")).putShort((short) 42).putInt(8);
        int gps = 8 + 2 + 2 * 12 + 4;
        int at = gps + 2 + 12 + 4;
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(at);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 0x001C).putShort((short) 7).putInt(text.length).putInt(at);
        exif.putInt(0).put(text);
        return exif.array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

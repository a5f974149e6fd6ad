package org.mingjing.decision.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook's shared strings, laid out in a temporary file that the system removes on closing: a full sheet's strings
 * don't fit in memory. Every sixteenth has its place noted.
 */
final class SharedStrings implements Closeable {

    private static final int STRIDE = 16;
    private static final long SEGMENT = 1L << 28;
    private static final byte FILLING = (byte) 0xff;
    private static final int REMEMBERED = 2048;

    private final FileChannel file;
    private final List<ByteBuffer> segments = new ArrayList<>();
    private final Map<Integer, String> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long[] places = new long[1024];
    private int count;

    private SharedStrings(FileChannel file) {
        this.file = file;
    }

    static SharedStrings read(InputStream part, int longest) throws IOException, XMLStreamException {
        Path path = Files.createTempFile("mingjing", ".strings");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        SharedStrings strings = new SharedStrings(file);
        try {
            strings.fill(part, longest);
            return strings;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    static SharedStrings none() throws IOException, XMLStreamException {
        return read(new java.io.ByteArrayInputStream("<sst/>".getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private void fill(InputStream part, int longest) throws IOException, XMLStreamException {
        long place = 0;
        OutputStream channel = Channels.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(channel, 1 << 16));
        XMLStreamReader xml = Xml.reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                byte[] text = XlsxText.of(xml, "si", longest).getBytes(StandardCharsets.UTF_8);
                long left = SEGMENT - place % SEGMENT;
                if (left < text.length + 4L) {
                    byte[] filling = new byte[(int) left];
                    Arrays.fill(filling, FILLING);
                    out.write(filling);
                    place += left;
                }
                note(place);
                out.writeInt(text.length);
                out.write(text);
                place += text.length + 4L;
            }
        }
        out.flush();
        for (long from = 0; from < place; from += SEGMENT) {
            segments.add(file.map(FileChannel.MapMode.READ_ONLY, from, Math.min(SEGMENT, place - from)));
        }
    }

    private void note(long place) {
        if (count % STRIDE == 0) {
            int at = count / STRIDE;
            if (at == places.length) {
                places = Arrays.copyOf(places, at * 2);
            }
            places[at] = place;
        }
        count++;
    }

    /** Null-free: an index beyond the table is damage. */
    String at(int index) {
        if (index < 0 || index >= count) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
        }
        return recent.computeIfAbsent(index, this::lookUp);
    }

    private String lookUp(int index) {
        long place = places[index / STRIDE];
        for (int i = index % STRIDE; i > 0; i--) {
            place = settled(place);
            place += 4L + length(place);
        }
        place = settled(place);
        byte[] text = new byte[length(place)];
        segments.get((int) (place / SEGMENT)).get((int) (place % SEGMENT) + 4, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int length(long place) {
        return segments.get((int) (place / SEGMENT)).getInt((int) (place % SEGMENT));
    }

    /** The next segment's start where the rest of this one is filling. */
    private long settled(long place) {
        long left = SEGMENT - place % SEGMENT;
        return left < Integer.BYTES || length(place) < 0 ? place + left : place;
    }

    @Override
    public void close() throws IOException {
        segments.clear();
        file.close();
    }
}

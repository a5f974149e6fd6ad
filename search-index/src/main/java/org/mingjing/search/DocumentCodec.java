package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A whole document in one stored field. A change of this form is a change of {@link Generation#SCHEMA}. */
final class DocumentCodec {

    private DocumentCodec() {}

    static byte[] write(DecisionDocument d) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(d.id());
            out.writeVInt(d.version());
            out.writeByte((byte) d.status().ordinal());
            out.writeString(d.documentNumber());
            out.writeString(d.title());
            out.writeString(d.party());
            out.writeString(d.partyKind());
            writeOptional(out, d.uscc());
            out.writeString(d.agency());
            writeOptional(out, d.district());
            out.writeString(d.offence());
            out.writeVInt(d.penaltyKinds().size());
            for (String kind : d.penaltyKinds()) {
                out.writeString(kind);
            }
            out.writeString(d.fineYuan().toString());
            out.writeZLong(d.decisionDate().toEpochDay());
            out.writeZLong(d.publishedAt().getEpochSecond());
            out.writeVInt(d.publishedAt().getNano());
            out.writeZLong(
                    d.publishedUntil() == null
                            ? Long.MAX_VALUE
                            : d.publishedUntil().toEpochDay());
            out.writeString(d.facts());
            out.writeString(d.legalBasis());
            out.writeString(d.penalty());
            writeOptional(out, d.withdrawalReason());
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecisionDocument read(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            return new DecisionDocument(
                    in.readString(),
                    in.readVInt(),
                    DecisionDocument.Status.values()[in.readByte()],
                    in.readString(),
                    in.readString(),
                    in.readString(),
                    in.readString(),
                    readOptional(in),
                    in.readString(),
                    readOptional(in),
                    in.readString(),
                    readList(in),
                    new BigDecimal(in.readString()),
                    LocalDate.ofEpochDay(in.readZLong()),
                    Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
                    readDate(in),
                    in.readString(),
                    in.readString(),
                    in.readString(),
                    readOptional(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeOptional(ByteBuffersDataOutput out, @Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    private static @Nullable String readOptional(ByteArrayDataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static @Nullable LocalDate readDate(ByteArrayDataInput in) throws IOException {
        long day = in.readZLong();
        return day == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static List<String> readList(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(in.readString());
        }
        return List.copyOf(list);
    }
}

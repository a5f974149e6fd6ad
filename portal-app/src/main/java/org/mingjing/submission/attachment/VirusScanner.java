package org.mingjing.submission.attachment;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** ClamAV's daemon, asked over TCP by its INSTREAM command (clamd(8)). */
final class VirusScanner {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 1024;

    private final @Nullable InetSocketAddress address;

    /** @param address host:port; null or blank: everything passes */
    VirusScanner(@Nullable String address) {
        int colon = address == null ? -1 : address.lastIndexOf(':');
        if (address == null || address.isBlank()) {
            this.address = null;
        } else if (colon < 1) {
            throw new IllegalArgumentException("mingjing.attachment.clamav is host:port");
        } else {
            this.address = InetSocketAddress.createUnresolved(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        }
    }

    /** @throws Unfit MALWARE, or SCANNER_UNREACHABLE where no verdict can be had */
    void check(byte[] content) throws Unfit {
        if (address == null) {
            return;
        }
        String answer;
        try {
            answer = ask(address, content);
        } catch (IOException e) {
            throw new Unfit(Reason.SCANNER_UNREACHABLE);
        }
        if (answer.endsWith(" FOUND")) {
            throw new Unfit(Reason.MALWARE);
        }
        if (!answer.equals("stream: OK")) {
            throw new Unfit(Reason.SCANNER_UNREACHABLE);
        }
    }

    private static String ask(InetSocketAddress address, byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHostString(), address.getPort()), (int) CONNECTING.toMillis());
            socket.setSoTimeout((int) ANSWERING.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            ByteArrayInputStream in = new ByteArrayInputStream(content);
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = new DataInputStream(socket.getInputStream()).readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}

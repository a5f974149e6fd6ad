package org.mingjing.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends submissions as the wizard does: JSON, or multipart with photos, each with a solved proof of work. */
final class SubmissionLoad {

    private static final String BOUNDARY = "mingjing-bench-boundary";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> TEXTS =
            List.of("晚上八点以后，门口人行道摆了四套桌椅，盲道过不去", "渣土车没有盖好，一路抛洒，灰很大", "楼下饭店油烟直排，窗户不敢开", "工地凌晨两点还在施工，噪声扰民", "绿化带里有人乱搭棚子");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI altcha;
    private final URI submissions;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    SubmissionLoad(int port) {
        altcha = URI.create("http://127.0.0.1:" + port + "/api/v1/altcha");
        submissions = URI.create("http://127.0.0.1:" + port + "/api/v1/submissions");
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Queue<String> proofs(int count) {
        Queue<String> proofs = new ConcurrentLinkedQueue<>();
        IntStream.range(0, count).parallel().forEach(i -> proofs.add(proof()));
        return proofs;
    }

    private String proof() {
        try {
            JsonNode challenge = json.readTree(
                    http.send(HttpRequest.newBuilder(altcha).build(), HttpResponse.BodyHandlers.ofByteArray())
                            .body());
            String salt = challenge.get("salt").asString();
            byte[] wanted = HexFormat.of().parseHex(challenge.get("challenge").asString());
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long number = 0; number <= challenge.get("maxnumber").asLong(); number++) {
                if (MessageDigest.isEqual(sha.digest((salt + number).getBytes(StandardCharsets.US_ASCII)), wanted)) {
                    var payload = json.createObjectNode()
                            .put("algorithm", challenge.get("algorithm").asString())
                            .put("challenge", challenge.get("challenge").asString())
                            .put("number", number)
                            .put("salt", salt)
                            .put("signature", challenge.get("signature").asString());
                    return Base64.getEncoder().encodeToString(json.writeValueAsBytes(payload));
                }
            }
            throw new IllegalStateException("a challenge without solution");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void send(String proof, List<byte[]> photos) throws IOException, InterruptedException {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        int serial = sent.incrementAndGet();
        var body = json.createObjectNode()
                .put("kind", "REPORT")
                .put("text", TEXTS.get(serial % TEXTS.size()) + "，第" + serial + "次看到。")
                .put("place", "望海路 " + (serial % 400 + 1) + " 号")
                .put("nonce", HexFormat.of().formatHex(nonce))
                .put("altcha", proof);
        body.putArray("consent").add("PROCESSING");
        byte[] bytes = json.writeValueAsBytes(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(submissions);
        if (photos.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        } else {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(bytes, photos)));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("HTTP " + answer.statusCode() + " " + answer.body());
        }
        acknowledged.incrementAndGet();
    }

    private static byte[] multipart(byte[] submission, List<byte[]> photos) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, "name=\"submission\"", "application/json", submission);
        for (int i = 0; i < photos.size(); i++) {
            part(out, "name=\"files\"; filename=\"" + i + "\"", "image/jpeg", photos.get(i));
        }
        out.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, String type, byte[] content) throws IOException {
        out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A picture of 1280×960 with the detail of a street: about 200 KB. */
    static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        Random random = new Random(7);
        drawing.setPaint(new GradientPaint(0, 0, new Color(120, 160, 200), 0, 960, new Color(90, 90, 80)));
        drawing.fillRect(0, 0, 1280, 960);
        for (int i = 0; i < 2600; i++) {
            drawing.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 120));
            drawing.fillOval(random.nextInt(1280), random.nextInt(960), 6 + random.nextInt(60), 6 + random.nextInt(60));
        }
        drawing.dispose();
        for (float quality = 0.95f; ; quality -= 0.03f) {
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length <= 205 * 1024 || quality < 0.3f) {
                return jpeg;
            }
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        JPEGImageWriteParam parameters = new JPEGImageWriteParam(null);
        parameters.setCompressionMode(JPEGImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

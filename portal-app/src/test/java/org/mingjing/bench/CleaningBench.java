package org.mingjing.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.shared.DataDirectory;
import org.mingjing.submission.attachment.AttachmentCleaner;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.mingjing.submission.attachment.Cleaning;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What cleaning a phone's photo costs: 1280×960, about 200 KB. It asserts nothing; people read it. */
@Tag("bench")
class CleaningBench {

    private static final int ROUNDS = 200;

    @Test
    void figures(@TempDir Path data) throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataDirectory.class, () -> new DataDirectory(data));
            context.registerBean(
                    AttachmentSettings.class, () -> new Binder(new MapConfigurationPropertySource(Map.of()))
                            .bindOrCreate("mingjing.attachment", AttachmentSettings.class));
            context.register(AttachmentCleaner.class);
            context.refresh();
            measure(context.getBean(AttachmentCleaner.class));
        }
    }

    private static void measure(AttachmentCleaner cleaner) throws Exception {
        byte[] photo = photo(1280, 960, 200_000);
        for (int i = 0; i < 60; i++) {
            cleaner.clean(photo);
        }
        var threads = ManagementFactory.getThreadMXBean();
        Figures figures = new Figures();
        long cpu = threads.getCurrentThreadCpuTime();
        Cleaning last = null;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            last = cleaner.clean(photo);
            figures.add(System.nanoTime() - start);
        }
        double each = (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / ROUNDS;
        int kept = last instanceof Cleaning.Cleaned cleaned ? cleaned.content().length : 0;
        System.out.printf(
                "%ncleaning a photo of 1280×960, %,d bytes in, %,d out: %.1f ms CPU each · %s%n",
                photo.length, kept, each, figures);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ROUNDS; i++) {
                senders.submit(() -> cleaner.clean(photo));
            }
            senders.shutdown();
            senders.awaitTermination(5, TimeUnit.MINUTES);
        }
        System.out.printf("  %d sent at once: %.0f photos/s%n", ROUNDS, ROUNDS / ((System.nanoTime() - start) / 1e9));
    }

    /** Shapes under noise, as dense as a photo; the quality is chosen so that it gets about this many bytes. */
    private static byte[] photo(int width, int height, int bytes) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(7);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 1500; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 90));
            pen.fillOval(random.nextInt(width), random.nextInt(height), random.nextInt(200), random.nextInt(200));
        }
        pen.dispose();
        byte[] best = {};
        for (float quality = 0.95f; quality > 0.1f; quality -= 0.03f) {
            best = jpeg(image, quality);
            if (best.length <= bytes) {
                return best;
            }
        }
        return best;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

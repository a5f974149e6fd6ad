package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory that holds generations of the index; a file named {@value #POINTER} says which one serves. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String POINTER = "CURRENT";
    private static final String PREFIX = "g-";

    private final Path root;

    Shelf(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /**
     * The serving generation; a new, empty one where there is none that can serve.
     *
     * @throws IndexInUse where another process has it open
     */
    Generation open() throws IOException {
        Optional<Path> current = current();
        if (current.isPresent()) {
            try {
                Generation opened = Generation.open(current.get());
                dropAllBut(opened.path());
                return opened;
            } catch (LockObtainFailedException e) {
                throw new IndexInUse(root, e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The search index can't serve and is begun anew: {}", e.toString());
            }
        }
        Generation created = create();
        serve(created);
        dropAllBut(created.path());
        return created;
    }

    /** A new, empty generation that doesn't serve yet. */
    Generation create() throws IOException {
        long last = generations().stream().mapToLong(Shelf::ordinal).max().orElse(0);
        return Generation.create(root.resolve(PREFIX + "%08d".formatted(last + 1)));
    }

    /** Lets this generation serve after the next start too. */
    void serve(Generation generation) throws IOException {
        Path draft = root.resolve(POINTER + ".new");
        Files.writeString(draft, generation.path().getFileName() + "\n");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    void dropAllBut(Path kept) throws IOException {
        for (Path generation : generations()) {
            if (!generation.equals(kept)) {
                IOUtils.rm(generation);
            }
        }
    }

    private Optional<Path> current() throws IOException {
        Path pointer = root.resolve(POINTER);
        if (!Files.isRegularFile(pointer) || Files.size(pointer) > 100) {
            return Optional.empty();
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.ISO_8859_1).trim();
        return generations().stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst();
    }

    private List<Path> generations() {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{8}"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ordinal(Path generation) {
        return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
    }
}

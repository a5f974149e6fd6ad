package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepTheIndexTest {

    @TempDir
    Path directory;

    @Test
    void aNewIndexIsEmptyAndWaitsForARebuild() {
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(Ask.text("").in(index).total()).isZero();
            assertThat(index.suggest("占", 5)).isEmpty();
            assertThat(index.rebuild(Stream.empty())).isZero();
            assertThat(index.needsRebuild()).isFalse();
        }
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.needsRebuild()).isFalse();
        }
    }

    @Test
    void whatWasAppliedIsThereAfterARestart() {
        filled(300);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            index.apply(
                    List.of(Decisions.draft("d1")
                            .version(2)
                            .status(DecisionDocument.Status.CORRECTED)
                            .build()),
                    List.of("d2", "unknown"));
            index.apply(List.of(), List.of("d2"));
            assertThat(Ask.text("").in(index).total()).isEqualTo(299);
        }
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.inventory())
                    .hasSize(299)
                    .containsEntry("d1", "2 CORRECTED")
                    .containsEntry("d3", "1 PUBLISHED")
                    .doesNotContainKey("d2");
        }
    }

    @Test
    void aDirectoryHasOneOwner() {
        LuceneDecisionIndex index = filled(1);
        LuceneDecisionIndex reopened = LuceneDecisionIndex.open(directory);
        try (index;
                reopened) {
            assertThatThrownBy(() -> LuceneDecisionIndex.open(directory)).isInstanceOf(IndexInUse.class);
        }
    }

    @Test
    void everyDamagedFileIsNoticedAtStart() throws IOException {
        filled(300);
        Path pristine = directory.resolveSibling(directory.getFileName() + "-pristine");
        copy(directory, pristine);
        for (Path file : files(pristine)) {
            if (Files.size(file) == 0) {
                continue;
            }
            copy(pristine, directory);
            Path damaged = directory.resolve(pristine.relativize(file));
            try (var channel = Files.newByteChannel(damaged, StandardOpenOption.WRITE)) {
                channel.truncate(Files.size(file) / 2);
            }
            try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
                assertThat(index.needsRebuild()).as("%s", damaged).isTrue();
                assertThat(Ask.text("").in(index).total()).isZero();
            }
        }
        copy(pristine, directory);
        Path data = files(directory).stream()
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.rebuild(Decisions.generated(0, 300))).isEqualTo(300);
        }
    }

    @Test
    void aCopyTakenWhileWritingOpensOrSaysSo() throws Exception {
        filled(10);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> IntStream.range(0, 60)
                    .forEach(n ->
                            index.apply(Decisions.generated(n * 10, n * 10 + 10).toList(), List.of())));
            int copies = 0;
            while (!writing.isDone() || copies == 0) {
                Path copy = directory.resolveSibling(directory.getFileName() + "-copy" + copies++);
                copy(directory, copy);
                try (LuceneDecisionIndex survivor = LuceneDecisionIndex.open(copy)) {
                    long found = Ask.text("").in(survivor).total();
                    assertThat(survivor.needsRebuild() ? found == 0 : found >= 10)
                            .isTrue();
                }
            }
            writing.get();
        }
    }

    @Test
    void anOlderFormIsBegunAnew() throws IOException {
        filled(3);
        Path generation = files(directory).stream()
                .filter(file -> file.getFileName().toString().startsWith("segments_"))
                .findFirst()
                .orElseThrow()
                .getParent();
        try (Directory lucene = FSDirectory.open(generation)) {
            var config = new org.apache.lucene.index.IndexWriterConfig();
            try (var writer = new org.apache.lucene.index.IndexWriter(lucene, config)) {
                writer.setLiveCommitData(
                        java.util.Map.of("schema", "0", "complete", "true").entrySet());
                writer.commit();
            }
        }
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.inventory()).isEmpty();
        }
    }

    @Test
    void aPointerToNowhereIsBegunAnew() throws IOException {
        filled(3);
        Files.write(directory.resolve("CURRENT"), new byte[] {(byte) 0xFF, 0, '.', '.', '/'});
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.needsRebuild()).isTrue();
        }
    }

    @Test
    void aRebuildServesTheOldUntilTheNewIsWholeAndLosesNothing() throws Exception {
        filled(200);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch changed = new CountDownLatch(1);
            Stream<DecisionDocument> all = Stream.concat(
                    Decisions.generated(0, 100),
                    Stream.concat(
                            Stream.of(1)
                                    .peek(n -> {
                                        started.countDown();
                                        await(changed);
                                    })
                                    .map(n -> Decisions.generated(100)),
                            Decisions.generated(101, 150)));
            Future<Long> rebuilt = threads.submit(() -> index.rebuild(all));
            started.await();
            assertThat(Ask.text("").in(index).total()).isEqualTo(200);
            DecisionDocument early =
                    Decisions.draft("d5").version(2).facts("甲方改正后的事实").build();
            DecisionDocument late =
                    Decisions.draft("d120").version(2).facts("乙方改正后的事实").build();
            index.apply(List.of(early, late, Decisions.generated(900)), List.of("d6", "d121"));
            assertThat(Ask.text("甲方改正").idsIn(index)).containsExactly("d5");
            changed.countDown();
            assertThat(rebuilt.get()).isEqualTo(149);
            assertThat(index.inventory())
                    .containsEntry("d5", "2 PUBLISHED")
                    .containsEntry("d120", "2 PUBLISHED")
                    .containsKeys("d900", "d149")
                    .doesNotContainKeys("d6", "d121", "d150");
            assertThat(Ask.text("乙方改正").idsIn(index)).containsExactly("d120");
            try (Stream<Path> children = Files.list(directory)) {
                assertThat(children.filter(Files::isDirectory)).hasSize(1);
            }
        }
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            assertThat(index.inventory()).hasSize(149);
        }
    }

    @Test
    void aRebuildThatFailsLeavesTheOldServing() {
        filled(20);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            Stream<DecisionDocument> broken =
                    Stream.concat(Decisions.generated(0, 5), Stream.of(1).map(n -> {
                        throw new IllegalStateException("the record went away");
                    }));
            assertThatThrownBy(() -> index.rebuild(broken)).hasMessage("the record went away");
            assertThat(Ask.text("").in(index).total()).isEqualTo(20);
            index.apply(List.of(Decisions.generated(77)), List.of());
            assertThat(Ask.text("").in(index).total()).isEqualTo(21);
        }
    }

    @Test
    void manyThreadsApplySingleDocumentsAtOnce() throws Exception {
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> applied = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                DecisionDocument document = Decisions.generated(n);
                applied.add(threads.submit(() -> {
                    index.apply(List.of(document), List.of());
                    assertThat(index.search(Ask.text(document.documentNumber()).query())
                                    .items())
                            .extracting(hit -> hit.document().id())
                            .contains(document.id());
                }));
            }
            for (Future<?> each : applied) {
                each.get();
            }
            assertThat(index.inventory()).hasSize(200);
        }
    }

    @Test
    void aPurgeLeavesNothingOfTheOldInAnyFile() throws Exception {
        filled(400);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            index.apply(
                    List.of(
                            Decisions.draft("secret")
                                    .party("欧阳锋某某公司", "ORGANISATION")
                                    .facts("当事人欧阳锋在黄药师路桃花岛弹指神通，电话13900001111。")
                                    .build(),
                            Decisions.draft("removed").facts("灵蛇岛上的蛤蟆功。").build()),
                    List.of());
            Set<String> before = names();
            index.scan(Ask.text("").query(), new java.util.function.Consumer<>() {
                private boolean purged;

                @Override
                public void accept(String id) {
                    if (!purged) {
                        purged = true;
                        index.purge(
                                List.of(Decisions.draft("secret")
                                        .version(2)
                                        .party("某公司", "ORGANISATION")
                                        .build()),
                                List.of("removed"));
                    }
                }
            });
            assertThat(everyTerm())
                    .isNotEmpty()
                    .noneMatch(term -> term.matches("(?s).*(欧阳|阳锋|黄药|桃花|弹指|13900001111|ouyang|灵蛇|蛤蟆).*"));
            try (Directory lucene = FSDirectory.open(generation())) {
                SegmentInfos commit = SegmentInfos.readLatestCommit(lucene);
                Set<String> listed = new TreeSet<>(commit.files(true));
                listed.add("write.lock");
                assertThat(names()).isEqualTo(listed);
                assertThat(commit.asList()).noneMatch(segment -> segment.hasDeletions());
            }
            assertThat(names())
                    .doesNotContainAnyElementsOf(before.stream()
                            .filter(name -> name.startsWith("segments_"))
                            .toList());
            assertThat(storedDocuments()).noneMatch(d -> (d.party() + d.facts()).matches(".*(欧阳|桃花|蛤蟆).*"));
            assertThat(index.suggest("黄药师", 5)).isEmpty();
            assertThat(index.suggest("ouyang", 5)).isEmpty();
            for (Path file : files(directory)) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : List.of("欧阳锋", "桃花岛", "蛤蟆功", "13900001111")) {
                    assertThat(bytes)
                            .as("%s", file)
                            .doesNotContain(
                                    new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @Test
    void aPurgeReachesAnIndexThatIsBeingBuilt() throws Exception {
        filled(50);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            DecisionDocument secret = Decisions.draft("secret").facts("桃花岛弹指神通").build();
            index.apply(List.of(secret), List.of());
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch changed = new CountDownLatch(1);
            Future<Long> rebuilt = threads.submit(() -> index.rebuild(Stream.of(
                            List.of(secret),
                            Decisions.generated(0, 100).toList(),
                            List.<DecisionDocument>of(),
                            List.of(secret))
                    .peek(part -> {
                        if (part.isEmpty()) {
                            started.countDown();
                            await(changed);
                        }
                    })
                    .flatMap(List::stream)));
            started.await();
            index.purge(List.of(), List.of("secret"));
            changed.countDown();
            assertThat(rebuilt.get()).isEqualTo(100);
            assertThat(everyTerm()).noneMatch(term -> term.contains("桃花"));
            assertThat(storedDocuments()).noneMatch(d -> d.facts().contains("桃花"));
        }
    }

    private LuceneDecisionIndex filled(int documents) {
        LuceneDecisionIndex index = LuceneDecisionIndex.open(directory);
        index.rebuild(Decisions.generated(0, documents));
        index.close();
        return index;
    }

    private Path generation() throws IOException {
        return directory.resolve(Files.readString(directory.resolve("CURRENT")).trim());
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> children = Files.list(generation())) {
            Set<String> names = new TreeSet<>();
            children.forEach(child -> names.add(child.getFileName().toString()));
            return names;
        }
    }

    private Set<String> everyTerm() throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation()))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    if (field.getIndexOptions() != IndexOptions.NONE) {
                        Terms terms = leaf.reader().terms(field.name);
                        if (terms == null) {
                            continue;
                        }
                        TermsEnum each = terms.iterator();
                        for (BytesRef term = each.next(); term != null; term = each.next()) {
                            found.add(term.utf8ToString());
                        }
                    }
                }
            }
        }
        return found;
    }

    private List<DecisionDocument> storedDocuments() throws IOException {
        List<DecisionDocument> documents = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation()))) {
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                documents.add(
                        DocumentCodec.read(reader.storedFields().document(doc).getBinaryValue(Fields.DOCUMENT)));
            }
        }
        return documents;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Makes {@code to} what {@code from} is; files that vanish meanwhile are left out. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            for (Path file : files(to)) {
                Files.delete(file);
            }
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                try {
                    Files.copy(file, copy);
                } catch (java.nio.file.NoSuchFileException e) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

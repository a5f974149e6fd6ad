package org.mingjing.submission.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.shared.DataDirectory;
import org.springframework.util.FileSystemUtils;

/** Where tools read and write: a folder a job, its owner's alone, gone when the job ends; emptied when the portal starts. */
final class WorkFolder {

    private final Path folder;

    WorkFolder(DataDirectory data) {
        folder = data.folder("work").resolve("attachment");
        try {
            FileSystemUtils.deleteRecursively(folder);
            data.folder("work/attachment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Job<T> {
        T run(Path place) throws IOException, Unfit;
    }

    <T> T with(Job<T> job) throws Unfit {
        try {
            Path place = Files.createTempDirectory(folder, "job");
            try {
                return job.run(place);
            } finally {
                FileSystemUtils.deleteRecursively(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingjing.search;

import java.nio.file.Path;

/** Another process has the index open; a directory has one owner. Hand the work to it, or stop it. */
public final class IndexInUse extends IllegalStateException {

    IndexInUse(Path directory, Throwable cause) {
        super("The search index is open in another process: " + directory, cause);
    }
}

package io.bgql.job.journal;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** How files are made that nobody but their owner may read; where the file system knows no owners, as any other. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** For making a file there. */
    public static FileAttribute<?>[] at(Path place) {
        boolean owners = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package io.bgql.packing;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Classes from before Java 6 in the form of Java 8. Java takes none of the old form into an archive of loaded classes,
 * so that one of them, and the client's values name several, has it open jars at every start.
 */
final class NewerForm {
    private static final int MAJOR_VERSION = 6;

    private final ClassLoader libraries;

    /** @param libraries finds the classes that others name; no code of theirs runs */
    NewerForm(ClassLoader libraries) {
        this.libraries = libraries;
    }

    /** The class as it was where its form is new enough, or where a class it needs is in no library. */
    byte[] of(byte[] file) {
        int version = Byte.toUnsignedInt(file[MAJOR_VERSION]) * 256 + Byte.toUnsignedInt(file[MAJOR_VERSION + 1]);
        return version < Opcodes.V1_6 ? renewed(file) : file;
    }

    private byte[] renewed(byte[] file) {
        ClassWriter writer = new FramesWriter(libraries);
        try {
            new ClassReader(file).accept(new Newer(writer), ClassReader.SKIP_FRAMES);
            return writer.toByteArray();
        } catch (TypeNotPresentException unknown) {
            return file;
        }
    }

    private static final class Newer extends ClassVisitor {
        Newer(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
        }

        /** Subroutines, which old compilers made of finally, are gone from newer forms: each call gets the code. */
        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
        }
    }

    /** Newer forms say at every branch what the stack holds, for which classes that meet there need a common one. */
    private static final class FramesWriter extends ClassWriter {
        private final ClassLoader libraries;

        FramesWriter(ClassLoader libraries) {
            super(COMPUTE_FRAMES);
            this.libraries = libraries;
        }

        @Override
        protected ClassLoader getClassLoader() {
            return libraries;
        }
    }
}

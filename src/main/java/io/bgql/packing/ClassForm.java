package io.bgql.packing;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/** The form of a class file: its version, and the frames that versions since Java 7 must have. */
final class ClassForm {
    private static final int MAJOR_VERSION = 6;

    private final ClassLoader libraries;

    /** @param libraries finds the classes that others name, without running any code of theirs */
    ClassForm(ClassLoader libraries) {
        this.libraries = libraries;
    }

    static boolean isOld(byte[] file) {
        int version = Byte.toUnsignedInt(file[MAJOR_VERSION]) * 256 + Byte.toUnsignedInt(file[MAJOR_VERSION + 1]);
        return version < Opcodes.V1_6;
    }

    /** The class in the form of Java 8, or as it was where a class it needs is in no library. */
    byte[] renew(byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new FramesWriter(libraries);
        try {
            reader.accept(new Newer(writer), ClassReader.SKIP_FRAMES);
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
                int version, int access, String name, String signature, String superName, String[] interfaces) {
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

package io.bgql.packing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Texts put together by a method of their class, and no longer by code that Java makes at every start, a millisecond for
 * each kind of text; our own classes are compiled that way.
 */
final class PlainConcatenation extends ClassVisitor {
    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";

    private final List<Concatenation> found = new ArrayList<>();
    private String owner = "";
    private boolean inInterface;

    private PlainConcatenation(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
    }

    /** The class as it was where nothing is put together so. */
    static byte[] of(byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        PlainConcatenation concatenation = new PlainConcatenation(writer);
        reader.accept(concatenation, 0);
        return concatenation.found.isEmpty() ? file : writer.toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
        inInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        for (Concatenation each : found) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            each.write(super.visitMethod(access, each.name(), each.descriptor(), null, null));
        }
        super.visitEnd();
    }

    /** What Java was to make code for at its first call takes the same arguments as the method in its stead. */
    private final class Calls extends MethodVisitor {
        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... constants) {
            if (!maker.getOwner().equals(FACTORY)) {
                super.visitInvokeDynamicInsn(name, descriptor, maker, constants);
                return;
            }
            Concatenation method = new Concatenation("concatenation$" + found.size(), descriptor, List.of(constants));
            found.add(method);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method.name(), descriptor, inInterface);
        }
    }
}

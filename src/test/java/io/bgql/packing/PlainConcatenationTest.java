package io.bgql.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.StringConcatFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The same text as Java's own way makes, of everything that can stand in one. */
class PlainConcatenationTest {
    private static final Handle FACTORY = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(StringConcatFactory.class),
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                    + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false);

    /** A class, or an interface, whose method hands its arguments on to the factory's code. */
    private static byte[] joining(String descriptor, String recipe, boolean inInterface, Object... constants) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String name = PlainConcatenationTest.class.getPackageName().replace('.', '/') + "/Joining";
        int kind = inInterface ? Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT : 0;
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | kind, name, null, "java/lang/Object", null);
        MethodVisitor join =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "join", descriptor, null, null);
        join.visitCode();
        int slot = 0;
        for (Type type : Type.getArgumentTypes(descriptor)) {
            join.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        Object[] all = new Object[constants.length + 1];
        all[0] = recipe;
        System.arraycopy(constants, 0, all, 1, constants.length);
        join.visitInvokeDynamicInsn("makeConcatWithConstants", descriptor, FACTORY, all);
        join.visitInsn(Opcodes.ARETURN);
        join.visitMaxs(0, 0);
        join.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Object joined(byte[] file, Object... arguments) throws ReflectiveOperationException {
        Class<?> joining = MethodHandles.lookup().defineHiddenClass(file, true).lookupClass();
        Method join = Arrays.stream(joining.getMethods())
                .filter(method -> method.getName().equals("join"))
                .findFirst()
                .orElseThrow();
        return join.invoke(null, arguments);
    }

    private static boolean asksTheFactory(byte[] file) {
        boolean[] asks = new boolean[1];
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String name, String descriptor, Handle maker, Object... constants) {
                                        asks[0] = true;
                                    }
                                };
                            }
                        },
                        0);
        return asks[0];
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allKindsOfArgumentsAndConstants(boolean inInterface) throws ReflectiveOperationException {
        byte[] file = joining(
                "(BSIJCZFDLjava/lang/String;Ljava/lang/Object;[I)Ljava/lang/String;",
                "a\1\1 \1\1\2\1\1, \1\1\1\1\2 \1z",
                inInterface,
                "constant\1",
                "two\2");
        Object[] arguments = {(byte) -1, (short) -2, 3, 4L, 'c', true, 1.5f, -0.0, "text", null, null};
        byte[] plain = PlainConcatenation.of(file);
        assertThat(asksTheFactory(file)).isTrue();
        assertThat(asksTheFactory(plain)).isFalse();
        assertThat(joined(plain, arguments)).isEqualTo(joined(file, arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "only a text"})
    void noArguments(String recipe) throws ReflectiveOperationException {
        byte[] file = joining("()Ljava/lang/String;", recipe, false);
        assertThat(joined(PlainConcatenation.of(file))).isEqualTo(joined(file));
    }
}

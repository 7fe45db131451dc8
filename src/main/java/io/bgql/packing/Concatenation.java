package io.bgql.packing;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method that puts a text together.
 *
 * @param constants the recipe, as {@link java.lang.invoke.StringConcatFactory#makeConcatWithConstants} takes it, and the
 *     constants it speaks of
 */
record Concatenation(String name, String descriptor, List<Object> constants) {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final Type TEXT = Type.getType(String.class);
    private static final Type ANYTHING = Type.getType(Object.class);
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    void write(MethodVisitor method) {
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, BUILDER);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        new Recipe(method).follow((String) constants.get(0));
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()" + TEXT, false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private final class Recipe {
        private final MethodVisitor method;
        private final Type[] arguments = Type.getArgumentTypes(descriptor);
        private int argument;
        private int slot;
        private int constant = 1;

        Recipe(MethodVisitor method) {
            this.method = method;
        }

        void follow(String recipe) {
            int literal = 0;
            for (int i = 0; i <= recipe.length(); i++) {
                boolean ends = i == recipe.length();
                if (ends || recipe.charAt(i) == ARGUMENT || recipe.charAt(i) == CONSTANT) {
                    literal(recipe.substring(literal, i));
                    literal = i + 1;
                    if (!ends) {
                        part(recipe.charAt(i));
                    }
                }
            }
        }

        private void literal(String text) {
            if (!text.isEmpty()) {
                method.visitLdcInsn(text);
                append(TEXT);
            }
        }

        private void part(char sign) {
            if (sign == CONSTANT) {
                method.visitLdcInsn(constants.get(constant++));
                append(ANYTHING);
                return;
            }
            Type type = arguments[argument++];
            method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
            append(type);
        }

        /** Leaves the builder on the stack. */
        private void append(Type type) {
            Type taken = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
                case Type.OBJECT, Type.ARRAY -> type.equals(TEXT) ? TEXT : ANYTHING;
                default -> type;
            };
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + taken + ")L" + BUILDER + ";", false);
        }
    }
}

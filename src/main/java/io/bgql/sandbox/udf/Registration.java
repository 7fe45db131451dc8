package io.bgql.sandbox.udf;

/** How putting a module ended. */
public sealed interface Registration {
    record Registered(UdfModule module) implements Registration {}

    /** The module does not compile, or failed when it was run once; file and line are empty and 0 where Lua says none. */
    record CompileError(String file, int line, String message) implements Registration {
        private static final String NO_MESSAGE = "(Null error message returned by lua)";

        /** Takes {@code <path>/<file>:<line>: <message>} apart. */
        static CompileError of(String problem) {
            if (problem.isEmpty()) {
                return new CompileError("", 0, NO_MESSAGE);
            }
            int pathEnd = problem.indexOf(':');
            int lineEnd = problem.indexOf(": ", pathEnd + 1);
            if (pathEnd < 0 || lineEnd < 0 || !isNumber(problem, pathEnd + 1, lineEnd)) {
                return new CompileError("", 0, problem);
            }
            return new CompileError(
                    problem.substring(problem.lastIndexOf('/', pathEnd) + 1, pathEnd),
                    Integer.parseInt(problem, pathEnd + 1, lineEnd, 10),
                    problem.substring(lineEnd + 2));
        }

        private static boolean isNumber(String text, int start, int end) {
            return start < end
                    && end - start < 10
                    && text.substring(start, end).chars().allMatch(Character::isDigit);
        }
    }
}

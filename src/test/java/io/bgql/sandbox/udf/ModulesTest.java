package io.bgql.sandbox.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modules as they are registered, listed, replaced and removed; hashes and errors as a server 8.1.2 gave them. */
class ModulesTest {
    private static final byte[] NO_ARGUMENTS = {(byte) 0x90};

    private final LuaDesk desk = LuaDesk.usual();
    private final Modules modules = desk.modules();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theHashIsThatOfTheStoredText() {
        byte[] source = Base64.getDecoder()
                .decode("ZnVuY3Rpb24gYnVtcChyZWMsIG5hbWUsIGJ5KQogIHJlY1tuYW1lXSA9IChyZWNbbmFtZV0gb3IgMCkgKyBieQogIGFl"
                        + "cm9zcGlrZTp1cGRhdGUocmVjKQplbmQKCmZ1bmN0aW9uIGVjaG8ocmVjLCB4KQogIHJldHVybiB4CmVuZApmdW5jdGlv"
                        + "biBib29tKHJlYykKICBlcnJvcignYm9vbScpCmVuZAo=");
        modules.put("proto.lua", source);
        assertThat(modules.find("proto.lua").map(UdfModule::hash)).contains("6cf3f6ad973c040de0012e02c1eb7169532d4335");
    }

    @Test
    void modulesAreListedInTheOrderOfTheirFirstPutting() {
        put("b.lua", "return 1");
        put("a.lua", "return 1");
        put("b.lua", "return 2");
        assertThat(names()).containsExactly("maintenance.lua", "my_module.lua", "desk.lua", "b.lua", "a.lua");
        modules.remove("b.lua");
        modules.remove("never.lua");
        assertThat(names()).containsExactly("maintenance.lua", "my_module.lua", "desk.lua", "a.lua");
        assertThat(modules.find("b.lua")).isEmpty();
    }

    @Test
    void aModuleThatDoesNotCompileIsRefused() {
        assertThat(put("bad.lua", "function x( end"))
                .isEqualTo(new Registration.CompileError("bad.lua", 1, "<name> or '...' expected near 'end'"));
        assertThat(put("late.lua", "\n\n\nlocal x <const> = 1\nx = 2"))
                .isEqualTo(new Registration.CompileError("late.lua", 5, "attempt to assign to const variable 'x'"));
        assertThat(put("open.lua", "function f() return \"unfinished"))
                .isEqualTo(new Registration.CompileError("open.lua", 1, "unfinished string near <eof>"));
        assertThat(modules.find("bad.lua")).isEmpty();
    }

    @Test
    void aModuleIsRunOnceWhenItIsPut() {
        assertThat(put("top.lua", "function a() end\nerror('top')"))
                .isEqualTo(new Registration.CompileError("top.lua", 2, "top"));
        assertThat(put("nil.lua", "local t = nil\nt.x = 1"))
                .isEqualTo(new Registration.CompileError("nil.lua", 2, "attempt to index a nil value (local 't')"));
        assertThat(put("early.lua", "aerospike:update(5)"))
                .isEqualTo(new Registration.CompileError(
                        "early.lua", 1, "attempt to index a nil value (global 'aerospike')"));
        assertThat(put("none.lua", "error()"))
                .isEqualTo(new Registration.CompileError("", 0, "(Null error message returned by lua)"));
    }

    @Test
    void aModuleThatNeverEndsWhenItIsPutIsRefused() {
        assertThat(put("endless.lua", "while true do end"))
                .isEqualTo(new Registration.CompileError("", 0, "UDF Execution Timeout"));
    }

    @Test
    void compiledCodeIsRefused() {
        assertThat(put("code.lua", "\u001bLua")).isInstanceOf(Registration.CompileError.class);
    }

    @Test
    void puttingAnewReplacesAtOnce() {
        put("m.lua", "function f() return 1 end");
        assertThat(called("m", "f")).isEqualTo("1");
        put("m.lua", "function f() return 2 end");
        assertThat(called("m", "f")).isEqualTo("2");
        put("m.lua", "function f( return 3 end");
        assertThat(called("m", "f")).isEqualTo("2");
        modules.remove("m.lua");
        assertThat(called("m", "f")).isEqualTo("! UDF: Execution Error 1");
    }

    @Test
    void whatIsNoFunctionIsSaidInTheServersWords() {
        put("m.lua", "x = {}\nfunction f() error('boom') end");
        assertThat(called("m", "nowhere")).isEqualTo("! function not found");
        assertThat(called("m", "")).isEqualTo("! function not found");
        assertThat(called("m", "record.ttl")).isEqualTo("! function not found");
        assertThat(called("m", "x")).isEqualTo("! attempt to call a table value");
        assertThat(called("m", "f")).isEqualTo("! udf/m.lua:2: boom");
        assertThat(called("m.lua", "f")).isEqualTo("! UDF: Execution Error 1");
        assertThat(called("", "f")).isEqualTo("! UDF: Execution Error 1");
    }

    @Test
    void argumentsThatAreNoListAreNone() {
        put("m.lua", "function count(rec, ...) return select('#', ...) end");
        MemoryRecord record = MemoryRecord.missing();
        assertThat(LuaDesk.shown(desk.call(record, "m", "count", new byte[] {(byte) 0x92, 1, 2})))
                .isEqualTo("2");
        for (byte[] broken : List.of(new byte[0], new byte[] {5}, new byte[] {(byte) 0x92, 1}, new byte[] {-1})) {
            assertThat(LuaDesk.shown(desk.call(record, "m", "count", broken))).isEqualTo("0");
        }
    }

    @Test
    void afterClosingThereIsNoModule() {
        modules.close();
        assertThat(called("desk", "run")).isEqualTo("! UDF: Execution Error 1");
    }

    private String called(String module, String function) {
        return LuaDesk.shown(desk.call(MemoryRecord.missing(), module, function, NO_ARGUMENTS));
    }

    private Registration put(String filename, String source) {
        return modules.put(filename, source.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() {
        return modules.all().stream().map(UdfModule::filename).toList();
    }
}

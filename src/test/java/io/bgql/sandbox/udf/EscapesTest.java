package io.bgql.sandbox.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of the budgets of time and memory, all of them closed; and what else a module could do harm with. */
class EscapesTest {
    private static final String TIMEOUT = "! UDF Execution Timeout";
    private static final String NO_MEMORY = "! not enough memory";

    private final LuaDesk desk = LuaDesk.usual().within(50, TimeUnit.MILLISECONDS);

    @AfterEach
    void theNextCallIsUnharmed() {
        assertThat(desk.within(5, TimeUnit.SECONDS).run("return 6 * 7")).isEqualTo("42");
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do end",
                "for i = 1, 1e9 do end",
                "local function f() return f() end return f()",
                "while true do pcall(function() while true do end end) end",
                "local function f() return pcall(f) end while true do f() end",
                "return pcall(function() while true do end end)",
                "xpcall(function() while true do end end, function() while true do end end)",
                "return load('while true do end')()",
                "load(function() return 'x = 1 ' end)",
                "do local x <close> = setmetatable({}, {__close = function() while true do end end}) end",
                "getmetatable('').__index = function() while true do end end local x = ('x').y",
                "for i = 1, 1e9 do collectgarbage() end"
            })
    void loops(String line) {
        assertThat(desk.run(line)).isEqualTo(TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
                "coroutine.wrap(function() while true do end end)()",
                "while true do pcall(coroutine.wrap(function() while true do end end)) end",
                "local co = coroutine.create(function() while true do coroutine.yield() end end) "
                        + "while true do coroutine.resume(co) end",
                "while true do coroutine.resume(coroutine.create(function() end)) end",
                "local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() "
                        + "while true do end end}) while true do end end) coroutine.resume(co) coroutine.close(co)",
                "pcall(coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() "
                        + "while true do end end}) while true do end end))"
            })
    void coroutines(String line) {
        assertThat(desk.run(line)).isEqualTo(TIMEOUT);
    }

    @Test
    void theHookIsOutOfReach() {
        assertThat(desk.run("debug.sethook()"))
                .isEqualTo("! chunk:1: attempt to index a function value (global 'debug')");
        assertThat(desk.run("return tostring(package) .. tostring(require) .. tostring(io) .. tostring(java)"))
                .isEqualTo("nilnilnilnil");
        assertThat(desk.run(
                        "return tostring(dofile) .. tostring(loadfile) .. tostring(os.exit) .. tostring(os.getenv)"))
                .isEqualTo("nilnilnilnil");
        assertThat(desk.run("return type(load(string.dump(function() end)))")).isEqualTo("nil");
        assertThat(desk.run("return getmetatable(list()).__index")).isEqualTo("nil");
    }

    @Test
    void onlyAllowedGlobalsAreThere() {
        assertThat(desk.run("local names = {} for name in pairs(_G) do names[#names + 1] = name end "
                        + "table.sort(names) return table.concat(names, ' ')"))
                .isEqualTo("_G _VERSION aerospike apply_record assert bytes collectgarbage coroutine debug error "
                        + "geojson getmetatable info ipairs iterator list load map math next os pairs pcall print "
                        + "rawequal rawget rawlen rawset record run select setmetatable stream string table tonumber "
                        + "tostring trace type utf8 warn xpcall");
        assertThat(desk.run("local names = {} for name in pairs(os) do names[#names + 1] = name end "
                        + "table.sort(names) return table.concat(names, ' ')"))
                .isEqualTo("clock date difftime time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setmetatable({}, {__gc = function() while true do end end}) collectgarbage() return 42",
                "local mt = {} local t = setmetatable({}, mt) mt.__gc = function() while true do end end t = nil "
                        + "collectgarbage() return 42",
                "getmetatable(list()).__gc = function() while true do end end for i = 1, 100 do list() end "
                        + "collectgarbage() return 42"
            })
    void finalizersNeverRun(String line) {
        assertThat(desk.run(line)).isEqualTo("42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return ('a'):rep(30000):find(('.-'):rep(15) .. 'b')",
                "return (('a'):rep(30):find(('a?'):rep(30) .. ('a'):rep(31)))",
                "return ('a'):rep(30000):gsub(('.-'):rep(15) .. 'b', '')",
                "for x in ('a'):rep(30000):gmatch(('.-'):rep(15) .. 'b') do end",
                "return ('a'):rep(100000):match('(.*)(.*)(.*)(.*)b')",
                "return ('('):rep(200000):find('%b()')",
                "return ('a'):rep(16000000):find(('a'):rep(8000000) .. 'b', 1, true)"
            })
    void patterns(String line) {
        assertThat(desk.run(line)).isEqualTo(TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table.move({}, 1, 1e15, 2, {})",
                "table.insert(setmetatable({}, {__len = function() return 1 << 50 end}), 1, 5)",
                "table.remove(setmetatable({}, {__len = function() return 1 << 50 end}), 1)",
                "table.concat(setmetatable({}, {__len = function() return 1 << 50 end, "
                        + "__index = function() return '' end}))",
                "table.sort(setmetatable({}, {__len = function() return 2000000000 end, "
                        + "__index = function() return 1 end, __newindex = function() end}))"
            })
    void longStepsOfTheTableLibrary(String line) {
        assertThat(desk.run(line)).isEqualTo(TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local s = 'x' while true do s = s .. s end",
                "local s = 'x' while true do s = s .. s .. s end",
                "local t = {} while true do t[#t + 1] = ('x'):rep(100000) .. #t end",
                "local t = {} for i = 1, 1e9 do t[i] = i end",
                "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(100000) .. #t end) end",
                "local l = list() l[1 << 40] = 1"
            })
    void memory(String line) {
        assertThat(desk.within(10, TimeUnit.SECONDS).run(line)).isEqualTo(NO_MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local x = ('x'):rep(1e9)",
                "local x = (''):rep(1e15)",
                "local x = ('x'):rep(16000000):rep(1000)",
                "local s = ('x'):rep(16000000) local t = {} for i = 1, 1000 do t[i] = s end local x = table.concat(t)",
                "local s = ('x'):rep(16000000) local x = string.format('%s%s%s%s', s, s, s, s)",
                "local x = ('x'):rep(1000000):gsub('x', ('y'):rep(1000000))",
                "local x = ('x'):rep(1000000):gsub('x', {x = ('y'):rep(1000000)})",
                "local x = string.pack('c1000000000', '')"
            })
    void buffers(String line) {
        assertThat(desk.within(10, TimeUnit.SECONDS).run(line)).endsWith("resulting string too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local function f(s) return (('a'):gsub('a', f)) end return f('a')",
                "local function f() coroutine.wrap(f)() end f()",
                "local function f() table.sort({1, 2, 3}, f) end f()",
                "local t = setmetatable({}, {__index = function(t, k) return t[k] end}) return t.x"
            })
    void deepRecursion(String line) {
        assertThat(desk.within(5, TimeUnit.SECONDS).run(line)).contains("stack overflow");
    }

    @Test
    void deepNestingOfSourceIsNoModule() {
        assertThat(desk.run("return load(('('):rep(100000))")).isEqualTo("nil");
        assertThat(desk.run("return load('return ' .. ('-'):rep(100000) .. '1')"))
                .isEqualTo("nil");
    }

    @Test
    void instructionsAreCountedToo() {
        try (LuaDesk sparing = new LuaDesk(() -> 0, new UdfLimits(1_000_000, 64 * 1024, 1))) {
            assertThat(sparing.run("while true do end")).isEqualTo(TIMEOUT);
            assertThat(sparing.run("for i = 1, 1000 do end return 1")).isEqualTo("1");
        }
    }

    @Test
    void aModuleThatOverwritesTheLibrariesHurtsOnlyItself() {
        String line = "string.pack = nil table.concat = nil string.unpack = nil type = nil error = nil next = nil "
                + "select = nil pcall = nil math.type = nil return list{1, map{a = 1}}";
        assertThat(desk.run(MemoryRecord.with("a", Particle.ofInteger(1)), line))
                .isEqualTo("20:920181a2036101");
    }

    @Test
    void anEndlessCallEndsWhenTheNodeCloses() throws InterruptedException {
        try (LuaDesk patient = new LuaDesk(System::nanoTime, UdfLimits.USUAL).within(60, TimeUnit.SECONDS)) {
            Thread caller = new Thread(() -> patient.run("while true do end"), "endless");
            caller.start();
            while (caller.isAlive()) {
                patient.modules().close();
                caller.join(1);
            }
            assertThat(caller.isAlive()).isFalse();
        }
    }
}

package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuaSourceTest {
    @Test
    void functionsAreFoundWithParametersAndLine() {
        LuaSource source = new LuaSource("""
                -- function commented(rec) end
                --[==[ function commented_too(rec)
                end ]==]
                local text = "function quoted(rec) end"
                local long = [[ function quoted_too(rec) end ]]
                local function helper(a) return a end
                local hidden
                function hidden(rec) end
                function first(rec, a, b)
                    if a then return function(x) return x end end
                    for i = 1, 3 do while b do b = nil end end
                    repeat a = a - 1 until a < 0
                    function later(rec) end
                end
                local m = { inside = function(rec) end }
                function m.of_table(rec) end
                function m:method(rec) end
                m.field = function(rec) end
                second = function(rec, ...)
                    return select('#', ...)
                end
                """);
        assertThat(source.functions())
                .extracting(LuaFunction::signature)
                .containsExactly("first(rec, a, b)", "second(rec, ...)");
        assertThat(source.functions()).extracting(LuaFunction::line).containsExactly(9, 19);
        assertThat(source.functions().get(1).text())
                .startsWith("second = function")
                .endsWith("end");
    }

    @Test
    void theLaterOfTwoFunctionsOfAName() {
        LuaSource source = new LuaSource("function f(a) end\nfunction g() end\nfunction f(a, b) end");
        assertThat(source.functions()).extracting(LuaFunction::signature).containsExactly("g()", "f(a, b)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f = g",
                "a, f = g, h",
                "function outer() function f() end end",
                "_G['f'] = g",
                "for name, g in pairs(t) do rawset(_ENV, name, g) end",
                "require('other')",
            })
    void whatTheTextDoesNotShowMayBeThere(String text) {
        assertThat(new LuaSource(text).functions())
                .noneMatch(function -> function.name().equals("f"));
        assertThat(new LuaSource(text).mayDefine("f")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function g() return f() end",
                "local f = g",
                "local a, f = g, h",
                "local function f() end",
                "m.f = g",
                "function m.f() end",
                "if f == g then end",
                "-- f = g",
            })
    void whatTheTextRulesOutIsNotThere(String text) {
        assertThat(new LuaSource(text).mayDefine("f")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record.set_ttl(rec, 5)      | true",
                "local s = record['set_ttl'] | true",
                "-- set_ttl                  | false",
                "x = 'it calls set_ttl'      | false",
            })
    void mentionsAWord(String text, boolean mentioned) {
        assertThat(new LuaSource(text).mentions("set_ttl")).isEqualTo(mentioned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'open",
                "[[open",
                "--[[open",
                "function",
                "function f",
                "local",
                "end end until",
                "\\",
                "f = function("
            })
    void whatIsNoLuaIsReadAllTheSame(String text) {
        assertThat(new LuaSource(text).functions()).isEmpty();
    }

    @Test
    void aChangeCountsFunctionsAndLines() {
        ModuleChange change = ModuleChange.between(
                new LuaSource("-- one\nfunction a() return 1 end\nfunction b() end\nfunction c() end"),
                new LuaSource("-- one\nfunction a() return 2 end\nfunction c() end\nfunction d() end"));
        assertThat(change.added()).containsExactly("d");
        assertThat(change.removed()).containsExactly("b");
        assertThat(change.changed()).containsExactly("a");
        assertThat(change.linesAdded()).isEqualTo(2);
        assertThat(change.linesRemoved()).isEqualTo(2);
    }
}

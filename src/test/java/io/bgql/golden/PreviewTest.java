package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bgql.plan.ChangeFunction;
import io.bgql.plan.ChangeFunctions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What PREVIEW says of a record is what the statement then makes of it. */
class PreviewTest {
    private static final int PER_CASE = 3;

    @Test
    void everyFunctionIsForetoldOnTheSampleData() throws IOException {
        int told = check(new ChangeFunctions()
                .all().stream().map(ChangeFunction::example).distinct().toList());

        assertThat(told).isGreaterThan(20);
    }

    @Test
    void functionsOfBlobsAndSketchesAreForetoldOnThoseThatAnEarlierChangeMade() throws IOException {
        List<String> changes = new ArrayList<>();
        for (ChangeFunction function : new ChangeFunctions().all()) {
            if (function.kind() == ChangeFunction.Kind.BITS) {
                changes.add("bits = x'00ff0a', " + function.example());
            } else if (function.kind() == ChangeFunction.Kind.HLL) {
                changes.add("others.add(['x', 'y'], 12), visitors.add(['a', 'b'], 12), " + function.example());
            }
        }

        assertThat(check(changes)).isGreaterThan(changes.size());
    }

    @Test
    void changesAreComposedInTheirOrder() throws IOException {
        int told = check(List.of(
                "score = score + 5, score = score * 2, score = score - 1",
                "score = score + 1, n = $.score, balance = balance + 1",
                "name = name + '!', copy = name, name = 'x' + name",
                "tags = ['c', 'a', 'b'], tags.sort(), tags.[1].remove(), n = $.tags.[].count()",
                "profile.a.b.c = 1, profile.a.b.c.increment(4), n = $.profile.a.b.c + 1",
                "profile.{city,joined}.remove(), profile.city = $.name",
                "tags.[5] = 'x', tags.[#0:2].remove()",
                "fresh.[-1] = 1",
                "profile.visits = $.profile.visits * 2, profile.list.append([1, [2]]), tags.append([81, 1, 'tags'])",
                "tier = NULL, n = when ($.tier.exists() => 1, default => 2)",
                "score = 0, n = when ($.score.exists() => 1, default => 2)",
                "n = NULL, n = n + 3, n = n * 2",
                "tier = 'x' , loc = geojson('{\"type\":\"Point\",\"coordinates\":[1.0,2.0]}'), n = {1: [1, {'a': x'00'}]}",
                "gone.[0].remove(), tags.[7].remove(), profile.nothing.remove(), profile.x.y.remove()",
                "nothing.x.y.remove(), nowhere.{}.clear()",
                "profile.create(key_ordered), n.[].create(ordered), n.append_items([3, 1, 2])",
                "tags.append('press', unique), tags.append('zz')",
                "tags.append('press', unique, no_fail), tags.append('zz')",
                "profile.put_items({'city': 1, 'new': 2}, create_only, no_fail, partial)",
                "score = 1, nothing.or(0, 8, x'0f', no_fail)",
                "score = 1, nothing.add(0, 8, 1, wrap, no_fail), nothing.resize(2), nothing.not(0, 8, no_fail)",
                "score = 1, nothing.not(0, 8, update_only)",
                "profile.city = $.tier, tier = $.profile.city, tags.insert(1, $.tier)"));

        assertThat(told).isGreaterThan(20);
    }

    /** How many bins were foretold, each as it came. */
    private static int check(List<String> changes) throws IOException {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            String update = "UPDATE test.users SET " + changes.get(i) + " WHERE PK = 'u" + (i + 100) + "';";
            statements.add("PREVIEW " + update);
            statements.add(update);
            statements.add("SELECT * FROM test.users WHERE PK = 'u" + (i + 100) + "';");
        }
        List<String> answers = Stage.play(Script.of(statements), "json");
        SoftAssertions each = new SoftAssertions();
        int told = 0;
        for (int i = 0; i < changes.size(); i++) {
            JsonArray foretold = array(answers.get(PER_CASE * i));
            JsonArray came = array(answers.get(PER_CASE * i + 2));
            for (JsonElement row : foretold) {
                told += compare(
                        each, changes.get(i), row.getAsJsonObject(), came.get(0).getAsJsonObject());
            }
        }
        each.assertAll();
        return told;
    }

    private static int compare(SoftAssertions each, String change, JsonObject row, JsonObject came) {
        boolean untold =
                !row.get("note").isJsonNull() && !row.get("note").getAsString().startsWith("stays as it is");
        if (untold) {
            return 0;
        }
        JsonElement now = came.get(row.get("bin").getAsString());
        each.assertThat(String.valueOf(now)).as("%s: %s", change, row).isEqualTo(wanted(row));
        return 1;
    }

    private static String wanted(JsonObject row) {
        return row.get("after").isJsonNull() ? "null" : row.get("after").toString();
    }

    /** The answer, with what else was said around it left out. */
    private static JsonArray array(String answer) {
        int from = answer.indexOf("[");
        int to = answer.lastIndexOf("]");
        assertThat(from).as("%s", answer).isNotNegative();
        return JsonParser.parseString(answer.substring(from, to + 1)).getAsJsonArray();
    }
}

package io.bgql.plan;

import static io.bgql.plan.ChangeFlag.CREATE_ONLY;
import static io.bgql.plan.ChangeFlag.KEY_ORDERED;
import static io.bgql.plan.ChangeFlag.KEY_VALUE_ORDERED;
import static io.bgql.plan.ChangeFlag.NO_FAIL;
import static io.bgql.plan.ChangeFlag.PARTIAL;
import static io.bgql.plan.ChangeFlag.UNORDERED;
import static io.bgql.plan.ChangeFlag.UPDATE_ONLY;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.MapExp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be done to maps. Order is said only where a map is made; one that is there keeps its own. */
final class MapFunctions {
    private MapFunctions() {}

    static final ChangeFunction PUT = row("put", Parameter.KEY, Parameter.VALUE)
            .creates()
            .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL, UNORDERED, KEY_VALUE_ORDERED)
            .does("writes the value of a key", "profile.put('city', 'NYC')")
            .as("MapOperation.put")
            .by(call -> MapOperation.put(call.mapPolicy(), call.bin(), call.value(0), call.value(1), call.contexts()))
            .or((call, map) -> MapExp.put(call.mapPolicy(), call.exp(0), call.exp(1), map, call.contexts()));

    static final ChangeFunction PUT_ITEMS = row("put_items", Parameter.MAP)
            .creates()
            .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL, PARTIAL, UNORDERED, KEY_VALUE_ORDERED)
            .does("writes the values of several keys", "profile.put_items({'city': 'NYC', 'visits': 0})")
            .as("MapOperation.putItems")
            .by(call -> MapOperation.putItems(call.mapPolicy(), call.bin(), items(call), call.contexts()))
            .or((call, map) -> MapExp.putItems(call.mapPolicy(), call.exp(0), map, call.contexts()));

    static final ChangeFunction INCREMENT = row("increment", Parameter.KEY, Parameter.NUMBER)
            .creates()
            .does("adds to the number of a key; a missing key starts at 0", "profile.increment('visits', 1)")
            .as("MapOperation.increment")
            .by(call ->
                    MapOperation.increment(call.mapPolicy(), call.bin(), call.value(0), call.value(1), call.contexts()))
            .or((call, map) -> MapExp.increment(call.mapPolicy(), call.exp(0), call.exp(1), map, call.contexts()));

    /** All, in the order in which they are shown. */
    static List<ChangeFunction> all() {
        return List.of(
                PUT,
                PUT_ITEMS,
                INCREMENT,
                row("remove", Parameter.VALUE)
                        .repeats()
                        .does("takes away every key whose value equals one of these", "profile.remove('Paris')")
                        .as("MapOperation.removeByValue, removeByValueList")
                        .by(MapFunctions::removed)
                        .or((call, map) -> MapExp.removeByValue(
                                MapReturnType.NONE,
                                call.exp(0),
                                map,
                                call.spot().existing())),
                row("clear")
                        .does("takes all keys away", "profile.clear()")
                        .as("MapOperation.clear")
                        .by(call -> MapOperation.clear(call.bin(), call.spot().existing())),
                row("create")
                        .creates()
                        .flags(UNORDERED, KEY_ORDERED, KEY_VALUE_ORDERED)
                        .does(
                                "makes an empty map where there is none, and orders one that is there",
                                "profile.create(key_ordered)")
                        .as("MapOperation.create")
                        .by(call -> MapOperation.create(
                                call.bin(), call.mapOrder(), call.spot().contextsToCreate())));
    }

    private static ChangeFunction row(String word, Parameter... parameters) {
        return ChangeFunction.of(ChangeFunction.Kind.MAP, word, parameters);
    }

    private static Operation removed(ChangeCall call) {
        if (call.arguments().size() == 1) {
            return MapOperation.removeByValue(
                    call.bin(), call.value(0), MapReturnType.NONE, call.spot().existing());
        }
        List<Value> values =
                call.arguments().stream().map(ChangeArgument::value).toList();
        return MapOperation.removeByValueList(
                call.bin(), values, MapReturnType.NONE, call.spot().existing());
    }

    private static Map<Value, Value> items(ChangeCall call) {
        Map<Value, Value> items = new LinkedHashMap<>();
        ((Map<?, ?>) call.arguments().get(0).object())
                .forEach((key, value) -> items.put(Value.get(key), Value.get(value)));
        return items;
    }
}

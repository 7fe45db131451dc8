package io.bgql.plan;

import static io.bgql.plan.ChangeFlag.ADD_UNIQUE;
import static io.bgql.plan.ChangeFlag.DESCENDING;
import static io.bgql.plan.ChangeFlag.DROP_DUPLICATES;
import static io.bgql.plan.ChangeFlag.INSERT_BOUNDED;
import static io.bgql.plan.ChangeFlag.NO_FAIL;
import static io.bgql.plan.ChangeFlag.ORDERED;
import static io.bgql.plan.ChangeFlag.PARTIAL;
import static io.bgql.plan.ChangeFlag.UNORDERED;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.ListSortFlags;
import com.aerospike.client.exp.ListExp;
import java.util.ArrayList;
import java.util.List;

/** What can be done to lists. */
final class ListFunctions {
    /** The server's flag for the greatest first; the client has no name for it. */
    private static final int SORT_DESCENDING = 1;

    private ListFunctions() {}

    static final ChangeFunction SET = row("set", Parameter.INDEX, Parameter.VALUE)
            .creates()
            .flags(ADD_UNIQUE, INSERT_BOUNDED, NO_FAIL)
            .does("replaces the element at an index", "tags.set(0, 'vip')")
            .as("ListOperation.set")
            .by(call ->
                    ListOperation.set(call.listPolicy(), call.bin(), call.number(0), call.value(1), call.contexts()))
            .or((call, list) -> ListExp.set(call.listPolicy(), call.exp(0), call.exp(1), list, call.contexts()));

    static final ChangeFunction INCREMENT = row("increment", Parameter.INDEX, Parameter.NUMBER)
            .creates()
            .does("adds to the number at an index", "n.increment(0, 5)")
            .as("ListOperation.increment")
            .by(call -> ListOperation.increment(
                    call.listPolicy(), call.bin(), call.number(0), call.value(1), call.contexts()))
            .or((call, list) -> ListExp.increment(call.listPolicy(), call.exp(0), call.exp(1), list, call.contexts()));

    /** All, in the order in which they are shown. */
    static List<ChangeFunction> all() {
        List<ChangeFunction> all = new ArrayList<>(adding());
        all.add(SET);
        all.add(INCREMENT);
        all.addAll(rearranging());
        return all;
    }

    private static List<ChangeFunction> adding() {
        return List.of(
                row("append", Parameter.VALUE)
                        .creates()
                        .flags(ADD_UNIQUE, NO_FAIL, ORDERED)
                        .does("puts a value at the end; an ordered list puts it in its place", "tags.append('vip')")
                        .as("ListOperation.append")
                        .by(call -> ListOperation.append(call.listPolicy(), call.bin(), call.value(0), call.contexts()))
                        .or((call, list) -> ListExp.append(call.listPolicy(), call.exp(0), list, call.contexts())),
                row("append_items", Parameter.LIST)
                        .creates()
                        .flags(ADD_UNIQUE, NO_FAIL, PARTIAL, ORDERED)
                        .does("puts several values at the end", "tags.append_items(['vip', 'new'])")
                        .as("ListOperation.appendItems")
                        .by(call -> ListOperation.appendItems(
                                call.listPolicy(), call.bin(), items(call, 0), call.contexts()))
                        .or((call, list) -> ListExp.appendItems(call.listPolicy(), call.exp(0), list, call.contexts())),
                row("insert", Parameter.INDEX, Parameter.VALUE)
                        .creates()
                        .flags(ADD_UNIQUE, INSERT_BOUNDED, NO_FAIL)
                        .does("puts a value at an index, before what is there", "tags.insert(0, 'vip')")
                        .as("ListOperation.insert")
                        .by(call -> ListOperation.insert(
                                call.listPolicy(), call.bin(), call.number(0), call.value(1), call.contexts()))
                        .or((call, list) ->
                                ListExp.insert(call.listPolicy(), call.exp(0), call.exp(1), list, call.contexts())),
                row("insert_items", Parameter.INDEX, Parameter.LIST)
                        .creates()
                        .flags(ADD_UNIQUE, INSERT_BOUNDED, NO_FAIL, PARTIAL)
                        .does("puts several values at an index", "tags.insert_items(0, ['vip', 'new'])")
                        .as("ListOperation.insertItems")
                        .by(call -> ListOperation.insertItems(
                                call.listPolicy(), call.bin(), call.number(0), items(call, 1), call.contexts()))
                        .or((call, list) -> ListExp.insertItems(
                                call.listPolicy(), call.exp(0), call.exp(1), list, call.contexts())));
    }

    private static List<ChangeFunction> rearranging() {
        return List.of(
                row("remove", Parameter.VALUE)
                        .repeats()
                        .does("takes away every element that equals one of the values", "tags.remove('vip')")
                        .as("ListOperation.removeByValue, removeByValueList")
                        .by(ListFunctions::removed)
                        .or((call, list) -> ListExp.removeByValue(
                                ListReturnType.NONE,
                                call.exp(0),
                                list,
                                call.spot().existing())),
                row("sort")
                        .needs()
                        .flags(DESCENDING, DROP_DUPLICATES)
                        .does("puts the elements in order", "tags.sort(drop_duplicates)")
                        .as("ListOperation.sort")
                        .by(call -> ListOperation.sort(
                                call.bin(), sortFlags(call), call.spot().existing())),
                row("trim", Parameter.INDEX, Parameter.COUNT)
                        .does("keeps that many elements from an index on, and takes the others away", "tags.trim(0, 2)")
                        .as("ListOperation.trim")
                        .by(call -> ListOperation.trim(
                                call.bin(),
                                call.number(0),
                                call.number(1),
                                call.spot().existing())),
                row("clear")
                        .does("takes all elements away", "tags.clear()")
                        .as("ListOperation.clear")
                        .by(call -> ListOperation.clear(call.bin(), call.spot().existing())),
                row("create")
                        .creates()
                        .flags(ORDERED, UNORDERED)
                        .does(
                                "makes an empty list where there is none, and orders one that is there",
                                "n.[].create(ordered)")
                        .as("ListOperation.create")
                        .by(call -> ListOperation.create(
                                call.bin(), call.listOrder(), false, call.spot().contextsToCreate())));
    }

    private static ChangeFunction row(String word, Parameter... parameters) {
        return ChangeFunction.of(ChangeFunction.Kind.LIST, word, parameters);
    }

    private static Operation removed(ChangeCall call) {
        if (call.arguments().size() == 1) {
            return ListOperation.removeByValue(
                    call.bin(), call.value(0), ListReturnType.NONE, call.spot().existing());
        }
        List<Value> values =
                call.arguments().stream().map(ChangeArgument::value).toList();
        return ListOperation.removeByValueList(
                call.bin(), values, ListReturnType.NONE, call.spot().existing());
    }

    private static int sortFlags(ChangeCall call) {
        return (call.has(DROP_DUPLICATES) ? ListSortFlags.DROP_DUPLICATES : 0)
                | (call.has(DESCENDING) ? SORT_DESCENDING : 0);
    }

    private static List<Value> items(ChangeCall call, int index) {
        List<?> items = (List<?>) call.arguments().get(index).object();
        List<Value> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(Value.get(item)));
        return values;
    }
}

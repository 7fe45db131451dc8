package io.bgql.expression;

import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.ListSortFlags;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.expression.Signature.Operand;

/** Functions of lists and maps with computed places and keys; those that change give the changed one and leave the bin as it is. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum CollectionFunction implements Function {
    LIST_SIZE(
            "listSize",
            Signature.of(Operand.INT, Operand.LIST),
            Build.of(o -> ListExp.size(o[0])),
            "how many elements a list has",
            "listSize($.tags) > 2"),
    LIST_GET(
            "listGet",
            Signature.of(Operand.ANY, Operand.LIST, Operand.INT),
            (o, literals, type) -> ListExp.getByIndex(ListReturnType.VALUE, type.exp(), o[1], o[0]),
            "the element at a computed place, -1 for the last",
            "listGet($.tags, $.score % 2) == 'vip'"),
    LIST_RANK(
            "listGetByRank",
            Signature.of(Operand.ANY, Operand.LIST, Operand.INT),
            (o, literals, type) -> ListExp.getByRank(ListReturnType.VALUE, type.exp(), o[1], o[0]),
            "the element of a computed rank, 0 for the smallest",
            "listGetByRank($.tags, 0) == 'new'"),
    LIST_SLICE(
            "listSlice",
            Signature.of(Operand.LIST, Operand.LIST, Operand.INT, Operand.INT),
            Build.of(o -> ListExp.getByIndexRange(ListReturnType.VALUE, o[1], o[2], o[0])),
            "so many elements from a place on",
            "listSlice($.tags, 0, 1) == ['vip']"),
    LIST_APPEND(
            "listAppend",
            Signature.of(Operand.LIST, Operand.LIST, Operand.ANY),
            Build.of(o -> ListExp.append(ListPolicy.Default, o[1], o[0])),
            "with a value at its end",
            "listSize(listAppend($.tags, $.tier.get(type: STRING))) > 3"),
    LIST_CONCAT(
            "listConcat",
            Signature.of(Operand.LIST, Operand.LIST, Operand.LIST),
            Build.of(o -> ListExp.appendItems(ListPolicy.Default, o[1], o[0])),
            "with the elements of another at its end",
            "listSize(listConcat($.tags, ['a', 'b'])) > 3"),
    LIST_INSERT(
            "listInsert",
            Signature.of(Operand.LIST, Operand.LIST, Operand.INT, Operand.ANY),
            Build.of(o -> ListExp.insert(ListPolicy.Default, o[1], o[2], o[0])),
            "with a value put in at a place",
            "listSize(listInsert($.tags, 0, 'vip')) > 3"),
    LIST_SET(
            "listSet",
            Signature.of(Operand.LIST, Operand.LIST, Operand.INT, Operand.ANY),
            Build.of(o -> ListExp.set(ListPolicy.Default, o[1], o[2], o[0])),
            "with the element at a place replaced",
            "listSet($.tags, 0, 'vip') == ['vip']"),
    LIST_INCREMENT(
            "listIncrement",
            Signature.of(Operand.LIST, Operand.LIST, Operand.INT, Operand.NUMBER),
            Build.of(o -> ListExp.increment(ListPolicy.Default, o[1], o[2], o[0])),
            "with a number added to the element at a place",
            "listIncrement($.counts, 0, 1) == [1]"),
    LIST_SORT(
            "listSort",
            Signature.of(Operand.LIST, Operand.LIST),
            Build.of(o -> ListExp.sort(ListSortFlags.DEFAULT, o[0])),
            "in the order of its values",
            "listSort($.tags) == $.tags.[]"),
    LIST_REMOVE(
            "listRemove",
            Signature.of(Operand.LIST, Operand.LIST, Operand.ANY),
            Build.of(o -> ListExp.removeByValue(ListReturnType.NONE, o[1], o[0])),
            "without the elements of a value",
            "listSize(listRemove($.tags, $.tier.get(type: STRING))) > 0"),
    LIST_REMOVE_AT(
            "listRemoveAt",
            Signature.of(Operand.LIST, Operand.LIST, Operand.INT),
            Build.of(o -> ListExp.removeByIndex(o[1], o[0])),
            "without the element at a place",
            "listSize(listRemoveAt($.tags, 0)) > 0"),
    LIST_CLEAR(
            "listClear",
            Signature.of(Operand.LIST, Operand.LIST),
            Build.of(o -> ListExp.clear(o[0])),
            "without any element",
            "listClear($.tags) == []"),
    MAP_SIZE(
            "mapSize",
            Signature.of(Operand.INT, Operand.MAP),
            Build.of(o -> MapExp.size(o[0])),
            "how many entries a map has",
            "mapSize($.profile) > 2"),
    MAP_GET(
            "mapGet",
            Signature.of(Operand.ANY, Operand.MAP, Operand.ANY),
            (o, literals, type) -> MapExp.getByKey(MapReturnType.VALUE, type.exp(), o[1], o[0]),
            "the value of a computed key",
            "mapGet($.profile, 'city') == 'Paris'"),
    MAP_HAS(
            "mapHas",
            Signature.of(Operand.BOOL, Operand.MAP, Operand.ANY),
            Build.of(o -> MapExp.getByKey(MapReturnType.EXISTS, Exp.Type.BOOL, o[1], o[0])),
            "whether there is a computed key",
            "mapHas($.profile, $.tier.get(type: STRING))"),
    MAP_KEYS(
            "mapKeys",
            Signature.of(Operand.LIST, Operand.MAP),
            Build.of(o -> MapExp.getByIndexRange(MapReturnType.KEY, Exp.val(0), o[0])),
            "its keys, in their order",
            "'city' in mapKeys($.profile)"),
    MAP_VALUES(
            "mapValues",
            Signature.of(Operand.LIST, Operand.MAP),
            Build.of(o -> MapExp.getByIndexRange(MapReturnType.VALUE, Exp.val(0), o[0])),
            "its values, in the order of their keys",
            "'Paris' in mapValues($.profile)"),
    MAP_PUT(
            "mapPut",
            Signature.of(Operand.MAP, Operand.MAP, Operand.ANY, Operand.ANY),
            Build.of(o -> MapExp.put(MapPolicy.Default, o[1], o[2], o[0])),
            "with a value under a key",
            "mapSize(mapPut($.profile, 'tier', $.tier.get(type: STRING))) > 3"),
    MAP_MERGE(
            "mapMerge",
            Signature.of(Operand.MAP, Operand.MAP, Operand.MAP),
            Build.of(o -> MapExp.putItems(MapPolicy.Default, o[1], o[0])),
            "with the entries of another",
            "mapSize(mapMerge($.profile, {'a': 1})) > 3"),
    MAP_INCREMENT(
            "mapIncrement",
            Signature.of(Operand.MAP, Operand.MAP, Operand.ANY, Operand.NUMBER),
            Build.of(o -> MapExp.increment(MapPolicy.Default, o[1], o[2], o[0])),
            "with a number added to the value of a key",
            "mapSize(mapIncrement($.profile, 'visits', 1)) > 2"),
    MAP_REMOVE(
            "mapRemove",
            Signature.of(Operand.MAP, Operand.MAP, Operand.ANY),
            Build.of(o -> MapExp.removeByKey(o[1], o[0])),
            "without the entry of a key",
            "mapSize(mapRemove($.profile, 'city')) > 1"),
    MAP_CLEAR(
            "mapClear",
            Signature.of(Operand.MAP, Operand.MAP),
            Build.of(o -> MapExp.clear(o[0])),
            "without any entry",
            "mapSize(mapClear($.profile)) == 0");

    private final Entry entry;

    CollectionFunction(String word, Signature signature, Build build, String summary, String example) {
        this.entry = new Entry(Place.CALL, word, signature, build, summary, example);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

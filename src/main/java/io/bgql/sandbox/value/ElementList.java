package io.bgql.sandbox.value;

import java.util.List;

/**
 * A list value.
 *
 * @param items never changed after the list is made
 * @param ordered whether the list keeps its items sorted
 */
public record ElementList(List<Element> items, boolean ordered) implements Element {
    @Override
    public int type() {
        return StaticType.LIST;
    }
}

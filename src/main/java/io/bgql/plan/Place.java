package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.expression.Names;
import io.bgql.expression.Refusal;
import io.bgql.expression.Suggestion;
import io.bgql.syntax.Name;
import io.bgql.syntax.Target;
import java.util.List;
import java.util.Optional;

/** Where a statement works: names within the server's limits, a namespace that exists, perhaps a set. */
record Place(Catalog.Namespace namespace, Optional<String> set, Target target) {
    /** A set that need not exist. */
    static Place of(Target target, Catalog catalog) {
        String name = Names.namespace(target.namespace());
        Catalog.Namespace namespace = catalog.namespace(name).orElseThrow(() -> absentNamespace(target, catalog));
        return new Place(namespace, target.set().map(Names::set), target);
    }

    /** The server takes a set that it doesn't know for an empty one and says that all went well, so it is refused here. */
    static Place existing(Target target, Catalog catalog) {
        Place place = of(target, catalog);
        target.set().ifPresent(set -> checkKnown(set, place.name(), catalog));
        return place;
    }

    private static void checkKnown(Name set, String namespace, Catalog catalog) {
        List<String> sets =
                catalog.sets(namespace).stream().map(Catalog.KeptSet::name).toList();
        if (!sets.contains(set.text())) {
            throw absent(set, "there is no set " + set + " in namespace " + namespace, sets);
        }
    }

    /** Often it is a set that was meant, without its namespace. */
    private static RuntimeException absentNamespace(Target target, Catalog catalog) {
        Name name = target.namespace();
        List<String> places = catalog.namespaces().stream()
                .filter(namespace -> catalog.sets(namespace).stream()
                        .anyMatch(kept -> kept.name().equals(name.text())))
                .map(namespace -> namespace + "." + name.text())
                .toList();
        String message = "there is no namespace " + name;
        return target.set().isEmpty() && !places.isEmpty()
                ? Refusal.name(name.span(), message, "did you mean " + String.join(" or ", places) + "?")
                : absent(name, message, catalog.namespaces());
    }

    private static RuntimeException absent(Name name, String message, List<String> there) {
        return Suggestion.of(name.text(), there)
                .map(near -> Refusal.name(name.span(), message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(name.span(), message));
    }

    String name() {
        return namespace.name();
    }

    /** Seconds that a record lives when nothing else is said, 0 for ever. */
    long defaultTtl(Catalog catalog) {
        return catalog.sets(name()).stream()
                .filter(kept -> set.equals(Optional.of(kept.name())))
                .flatMap(kept -> kept.defaultTtl().stream())
                .findFirst()
                .orElse(namespace.defaultTtl());
    }
}

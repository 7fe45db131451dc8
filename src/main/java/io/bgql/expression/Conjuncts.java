package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition taken apart into those of which each must be true, with what follows for each subject. */
final class Conjuncts {
    private static final int AND = 16;

    private final Compiled condition;
    private final List<Packed> conjuncts = new ArrayList<>();
    private final Map<Subject, Bound> bounds = new LinkedHashMap<>();

    /** What all conjuncts together ask of a subject, and which of them an index on it would decide. */
    record Bound(Demand demand, Set<Integer> decided) {
        Bound and(Demand other, Set<Integer> decidedToo) {
            if (!(demand instanceof Demand.Within one) || !(other instanceof Demand.Within two)) {
                return this;
            }
            Set<Integer> all = new HashSet<>(decided);
            all.addAll(decidedToo);
            return new Bound(new Demand.Within(one.bounds().and(two.bounds())), all);
        }

        /** Nothing lies in a range that the server would refuse as turned around; any value does to find that. */
        Bound sendable() {
            boolean none =
                    demand instanceof Demand.Within within && within.bounds().isEmpty();
            return none ? new Bound(new Demand.Within(Bounds.of(Long.MAX_VALUE)), Set.of()) : this;
        }
    }

    Conjuncts(Compiled condition) {
        this.condition = condition;
        flatten(Packed.of(condition));
        for (int i = 0; i < conjuncts.size(); i++) {
            List<Restriction> restrictions = Restrictions.of(conjuncts.get(i));
            for (Restriction restriction : restrictions) {
                note(restriction, restriction.exact() ? Set.of(i) : Set.of());
            }
        }
    }

    private void flatten(Packed packed) {
        if (packed.code() == AND) {
            packed.operands(AND).forEach(this::flatten);
        } else {
            conjuncts.add(packed);
        }
    }

    private void note(Restriction restriction, Set<Integer> decided) {
        Bound bound = new Bound(restriction.demand(), decided);
        if (restriction.subject().single()) {
            bounds.merge(restriction.subject(), bound, (one, other) -> one.and(other.demand(), other.decided()));
        } else {
            bounds.putIfAbsent(restriction.subject(), bound);
        }
    }

    boolean reads(Set<String> bins) {
        return condition.bins().keySet().stream().anyMatch(bins::contains);
    }

    /** What an index would be asked for. */
    Optional<Bound> bound(Catalog.Index index) {
        return bounds.entrySet().stream()
                .filter(entry -> entry.getKey().heldBy(index))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The condition without what an index decides alone. */
    Optional<Compiled> without(Set<Integer> decided) {
        List<Exp> left = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            if (!decided.contains(i)) {
                left.add(Exp.expr(Expression.fromBytes(conjuncts.get(i).bytes())));
            }
        }
        if (decided.isEmpty() || left.isEmpty()) {
            return left.isEmpty() ? Optional.empty() : Optional.of(condition);
        }
        return Optional.of(condition.replaced(left.size() == 1 ? left.get(0) : Exp.and(left.toArray(Exp[]::new))));
    }
}

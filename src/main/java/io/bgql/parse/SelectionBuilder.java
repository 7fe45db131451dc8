package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows WHERE. */
final class SelectionBuilder {
    private final Words words;
    private final LiteralBuilder literals;
    private final ExpressionBuilder predicates;

    SelectionBuilder(Words words, LiteralBuilder literals) {
        this.words = words;
        this.literals = literals;
        this.predicates = ExpressionBuilder.ofPredicates(words, literals);
    }

    Selection build(BgqlParser.@Nullable WhereContext context) {
        if (context == null) {
            return new Selection.Scan(Optional.empty());
        }
        if (context.selection() == null) {
            return new Selection.Scan(Optional.of(predicates.build(context.expression())));
        }
        Optional<Expression> predicate =
                Optional.ofNullable(context.conjunction()).map(predicates::build);
        Span span = Words.span(context.selection());
        if (context.selection() instanceof BgqlParser.ByDigestContext digest) {
            return new Selection.ByDigest(digest(digest), predicate, span);
        }
        return new Selection.ByKey(keys(context.selection()), predicate, span);
    }

    private Literal digest(BgqlParser.ByDigestContext context) {
        return context.string() != null ? words.string(context.string()) : literals.blob(context.blob());
    }

    private List<Expression> keys(BgqlParser.SelectionContext context) {
        if (context instanceof BgqlParser.OneKeyContext one) {
            return List.of(predicates.build(one.element().bits()));
        }
        if (context instanceof BgqlParser.ManyKeysContext many) {
            return many.element().stream()
                    .map(element -> predicates.build(element.bits()))
                    .toList();
        }
        BgqlParser.ParameterKeysContext parameter = (BgqlParser.ParameterKeysContext) context;
        Reference list = OperandBuilder.parameter(parameter.PARAMETER().getSymbol());
        return List.of(list);
    }
}

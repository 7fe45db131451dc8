package io.bgql.parse;

import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What operators work on: literals, paths, metadata, calls and control structures. */
final class OperandBuilder {
    private final Words words;
    private final LiteralBuilder literals;
    private final PathBuilder paths;
    private final ExpressionBuilder expressions;
    private final boolean bareBins;

    OperandBuilder(Words words, LiteralBuilder literals, ExpressionBuilder expressions, boolean bareBins) {
        this.words = words;
        this.literals = literals;
        this.paths = new PathBuilder(words, literals);
        this.expressions = expressions;
        this.bareBins = bareBins;
    }

    Expression build(BgqlParser.OperandContext context) {
        if (context instanceof BgqlParser.PathContext path) {
            return path(path);
        }
        if (context instanceof BgqlParser.NumberOperandContext number) {
            return number(number);
        }
        if (context instanceof BgqlParser.SignedContext signed) {
            return new Computation.Unary(sign(signed.getStart()), build(signed.operand()), Words.span(signed));
        }
        if (context instanceof BgqlParser.TextContext text) {
            return words.string((BgqlParser.StringContext) text.getChild(0));
        }
        if (context instanceof BgqlParser.ParenthesesContext parentheses) {
            return expressions.build((BgqlParser.ExpressionContext) parentheses.getChild(1));
        }
        if (context instanceof BgqlParser.TruthContext truth) {
            return new Literal.Bool(truth.getStart().getType() == BgqlLexer.TRUE, Words.span(truth));
        }
        if (context instanceof BgqlParser.MetadataContext metadata) {
            return new Reference.Metadata(
                    words.name(metadata.word()),
                    arguments(metadata.arguments()).stream()
                            .map(Reference.Argument::value)
                            .toList(),
                    Words.span(metadata));
        }
        if (context instanceof BgqlParser.BareNameContext name) {
            return bareName(name);
        }
        return literal(context);
    }

    /** Children are taken in their places: {@code $.}, the bin, steps, and perhaps a function. */
    private Expression path(BgqlParser.PathContext context) {
        int steps = context.getChildCount();
        Optional<Reference.PathFunction> end = Optional.empty();
        if (context.getChild(steps - 1) instanceof BgqlParser.PathFunctionContext function) {
            end = function(function);
            steps--;
        }
        Name bin = words.name((ParserRuleContext) context.getChild(1));
        return new Reference.Path(bin, paths.segments(context, 2, steps), end, Words.span(context));
    }

    private static Computation.Sign sign(Token token) {
        return switch (token.getType()) {
            case BgqlLexer.PLUS -> Computation.Sign.PLUS;
            case BgqlLexer.MINUS -> Computation.Sign.MINUS;
            default -> Computation.Sign.INVERT;
        };
    }

    private Expression number(BgqlParser.NumberOperandContext context) {
        Literal number = literals.number((BgqlParser.NumberContext) context.getChild(0));
        return context.getChildCount() == 1
                ? number
                : new Computation.Cast(number, words.name(context.word()), Words.span(context));
    }

    private Expression literal(BgqlParser.OperandContext context) {
        Span span = Words.span(context);
        if (context instanceof BgqlParser.ListContext list) {
            return new Literal.ListOf(expressions.items(list), span);
        }
        if (context instanceof BgqlParser.MapContext map) {
            return new Literal.MapOf(map.pair().stream().map(this::entry).toList(), span);
        }
        if (context instanceof BgqlParser.BlobOperandContext blob) {
            return literals.blob(blob.blob());
        }
        if (context instanceof BgqlParser.NothingContext) {
            return new Literal.Null(span);
        }
        if (context instanceof BgqlParser.GeoContext geo) {
            return new Literal.Geo(words.string(geo.string()).value(), span);
        }
        if (context instanceof BgqlParser.VariableContext variable) {
            return variable(variable.getStart());
        }
        if (context instanceof BgqlParser.ParameterContext parameter) {
            return parameter(parameter.getStart());
        }
        return control(context, span);
    }

    private Expression control(BgqlParser.OperandContext context, Span span) {
        if (context instanceof BgqlParser.CallContext call) {
            return new Computation.Call(words.name(call.bareWord()), build(call.expression()), span);
        }
        if (context instanceof BgqlParser.NotOperandContext not) {
            return new Predicate.Not(expressions.build(not.expression()), span);
        }
        if (context instanceof BgqlParser.ExclusiveContext exclusive) {
            return new Predicate.Exclusive(build(exclusive.expression()), span);
        }
        if (context instanceof BgqlParser.LetContext let) {
            return new Computation.Let(
                    let.definition().stream().map(this::definition).toList(),
                    expressions.build(let.expression()),
                    span);
        }
        if (context instanceof BgqlParser.WhenContext when) {
            return new Computation.When(
                    when.branch().stream().map(this::branch).toList(), expressions.build(when.expression()), span);
        }
        return new Computation.Unknown(span);
    }

    private Expression bareName(BgqlParser.BareNameContext context) {
        Span span = Words.span(context);
        if (bareBins) {
            return paths.path(
                    words.name(context.bareWord()), context.segment(), function(context.pathFunction()), span);
        }
        return new Reference.BareName(new Name(words.text(span), span), span);
    }

    static Reference.Parameter parameter(Token token) {
        Span span = Words.span(token);
        return new Reference.Parameter(new Name(token.getText().substring(1), span), span);
    }

    private static Expression variable(Token token) {
        Span span = Words.span(token);
        String text = token.getText();
        return new Reference.Variable(new Name(text.substring(2, text.length() - 1), span), span);
    }

    private Optional<Reference.PathFunction> function(BgqlParser.@Nullable PathFunctionContext context) {
        return Optional.ofNullable(context)
                .map(function -> new Reference.PathFunction(
                        words.name(function.word()), arguments(function.arguments()), Words.span(function)));
    }

    List<Reference.Argument> arguments(BgqlParser.@Nullable ArgumentsContext context) {
        return context == null
                ? List.of()
                : context.argument().stream().map(this::argument).toList();
    }

    private Reference.Argument argument(BgqlParser.ArgumentContext context) {
        if (context.expression() != null) {
            return new Reference.Argument(Optional.empty(), expressions.build(context.expression()));
        }
        Name value = words.name((ParserRuleContext) context.word(1));
        return new Reference.Argument(
                Optional.of(words.name(context.word(0))), new Reference.BareName(value, value.span()));
    }

    Literal plain(BgqlParser.PlainContext context) {
        Token token = context.getStart();
        return switch (token.getType()) {
            case BgqlLexer.STRING, BgqlLexer.QUOTED -> words.string((BgqlParser.StringContext) context.getChild(0));
            case BgqlLexer.TRUE, BgqlLexer.FALSE ->
                new Literal.Bool(token.getType() == BgqlLexer.TRUE, Words.span(token));
            case BgqlLexer.NULL -> new Literal.Null(Words.span(token));
            default -> LiteralBuilder.number(token);
        };
    }

    private List<Expression> build(List<BgqlParser.ExpressionContext> contexts) {
        List<Expression> built = new ArrayList<>(contexts.size());
        for (BgqlParser.ExpressionContext context : contexts) {
            built.add(expressions.build(context));
        }
        return built;
    }

    private Literal.Entry entry(BgqlParser.PairContext context) {
        return new Literal.Entry(expressions.build(context.expression(0)), expressions.build(context.expression(1)));
    }

    private Computation.Definition definition(BgqlParser.DefinitionContext context) {
        return new Computation.Definition(words.name(context.bareWord()), expressions.build(context.expression()));
    }

    private Computation.Branch branch(BgqlParser.BranchContext context) {
        return new Computation.Branch(
                expressions.build(context.expression(0)), expressions.build(context.expression(1)));
    }
}

package io.bgql.expression;

import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What combines terms, with the word for it in the language and the way to the client's tree. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum Operator {
    EQUAL("==", both(Exp::eq)),
    NOT_EQUAL("!=", both(Exp::ne)),
    GREATER(">", both(Exp::gt)),
    GREATER_OR_EQUAL(">=", both(Exp::ge)),
    LESS("<", both(Exp::lt)),
    LESS_OR_EQUAL("<=", both(Exp::le)),
    IN("in", both((element, list) -> ListExp.getByValue(ListReturnType.EXISTS, element, list))),
    AND("and", Exp::and),
    OR("or", Exp::or),
    EXCLUSIVE("exclusive", Exp::exclusive),
    NOT("not", one(Exp::not)),
    ADD("+", Exp::add),
    SUBTRACT("-", Exp::sub),
    MULTIPLY("*", Exp::mul),
    DIVIDE("/", Exp::div),
    MODULO("%", both(Exp::mod)),
    POWER("**", both(Exp::pow)),
    BIT_AND("&", Exp::intAnd),
    BIT_OR("|", Exp::intOr),
    BIT_XOR("^", Exp::intXor),
    BIT_NOT("~", one(Exp::intNot)),
    SHIFT_LEFT("<<", both(Exp::lshift)),
    SHIFT_RIGHT(">>", both(Exp::arshift)),
    SHIFT_RIGHT_LOGICAL(">>>", both(Exp::rshift)),
    TO_INT("asInt()", one(Exp::toInt)),
    TO_FLOAT("asFloat()", one(Exp::toFloat)),
    WHEN("when", Exp::cond);

    private final String word;
    private final Function<Exp[], Exp> build;

    Operator(String word, Function<Exp[], Exp> build) {
        this.word = word;
        this.build = build;
    }

    String word() {
        return word;
    }

    Exp of(Exp... operands) {
        return build.apply(operands);
    }

    static Function<Exp[], Exp> one(UnaryOperator<Exp> build) {
        return operands -> build.apply(operands[0]);
    }

    static Function<Exp[], Exp> both(BinaryOperator<Exp> build) {
        return operands -> build.apply(operands[0], operands[1]);
    }
}

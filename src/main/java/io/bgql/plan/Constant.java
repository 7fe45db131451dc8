package io.bgql.plan;

import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.bgql.expression.Type;
import java.util.List;
import java.util.Map;

/** A value as the client stores it, as the expression that has it for its value. */
record Constant(Type type, Expression expression) {
    static Constant of(Value value) {
        if (value instanceof Value.GeoJSONValue geo) {
            return new Constant(Type.GEO, Exp.build(Exp.geo(String.valueOf(geo.getObject()))));
        }
        Object object = value.getObject();
        return new Constant(Type.of(object), Exp.build(exp(object)));
    }

    private static Exp exp(Object object) {
        if (object instanceof String text) {
            return Exp.val(text);
        } else if (object instanceof Boolean truth) {
            return Exp.val(truth);
        } else if (object instanceof Double number) {
            return Exp.val(number);
        } else if (object instanceof Number number) {
            return Exp.val(number.longValue());
        } else if (object instanceof List<?> list) {
            return Exp.val(list);
        } else if (object instanceof Map<?, ?> map) {
            return Exp.val(map);
        }
        return Exp.val((byte[]) object);
    }
}

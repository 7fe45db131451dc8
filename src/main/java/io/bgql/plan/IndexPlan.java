package io.bgql.plan;

import com.aerospike.client.cdt.CTX;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.expression.Type;
import io.bgql.syntax.SchemaStatement;
import java.util.List;
import java.util.Optional;

/** An index to be made. Without a type, the records that are there have to say it. */
public record IndexPlan(
        String namespace,
        Optional<String> set,
        String name,
        Optional<String> bin,
        List<CTX> contexts,
        Optional<Compiled> expression,
        Catalog.Collection collection,
        Optional<Type> type,
        List<Note> notes,
        SchemaStatement.CreateIndex statement) {
    public IndexPlan {
        contexts = List.copyOf(contexts);
        notes = List.copyOf(notes);
    }

    /** What the index will hold when it is of this type. */
    public IndexDefinition definition(Type known) {
        Optional<String> context =
                contexts.isEmpty() ? Optional.empty() : Optional.of(CTX.toBase64(contexts.toArray(new CTX[0])));
        return new IndexDefinition(set, bin, known, collection, context, expression.map(Compiled::base64));
    }
}

package io.bgql.sandbox.store;

import static io.bgql.sandbox.store.SampleValues.oneOf;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.MsgpackWriter;
import io.bgql.sandbox.wire.ParticleType;
import java.util.Random;

/** Makes up orders, one after the other; what the items cost adds up to the total. */
final class SampleOrders {
    private static final int ARTICLES = 200;

    private final Random random;
    private final int users;

    SampleOrders(Random random, int users) {
        this.random = random;
        this.users = users;
    }

    void next(WorkingRecord order) {
        order.put("user", SampleValues.string("u" + (1 + random.nextInt(users))));
        int size = 1 + random.nextInt(4);
        MsgpackWriter items = new MsgpackWriter(32 * size);
        items.writeListSize(size);
        long cents = 0;
        for (int i = 0; i < size; i++) {
            cents += writeItem(items);
        }
        order.put("total", Particle.ofFloat(SampleValues.cents(cents)));
        order.put("items", new Particle(ParticleType.LIST, items.toByteArray()));
        order.put("state", SampleValues.string(oneOf(random, "new", "paid", "shipped", "delivered", "cancelled")));
    }

    /** Says what the item costs. An article costs the same in every order. */
    private long writeItem(MsgpackWriter items) {
        int article = random.nextInt(ARTICLES);
        int quantity = 1 + random.nextInt(5);
        long price = 199 + article * 37L;
        items.writeMapSize(3);
        SampleValues.write(items, "price");
        items.writeDouble(SampleValues.cents(price));
        SampleValues.write(items, "qty");
        items.writeInteger(quantity);
        SampleValues.write(items, "sku");
        SampleValues.write(items, "A" + (1000 + article));
        return price * quantity;
    }
}

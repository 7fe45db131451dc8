package io.bgql.sandbox.store;

import static io.bgql.sandbox.store.SampleValues.oneOf;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.MsgpackWriter;
import io.bgql.sandbox.wire.ParticleType;
import java.util.Random;

/** Makes up users, one after the other. */
final class SampleUsers {
    private static final String[] GIVEN = {
        "Ada",
        "Alan",
        "Anita",
        "Barbara",
        "Claude",
        "Dennis",
        "Donald",
        "Edsger",
        "Frances",
        "Grace",
        "Hedy",
        "Jean",
        "John",
        "Katherine",
        "Ken",
        "Leslie",
        "Margaret",
        "Niklaus",
        "Radia",
        "Tim"
    };
    private static final String[] FAMILY = {
        "Allen",
        "Bartik",
        "Berners",
        "Borg",
        "Dijkstra",
        "Hamilton",
        "Hopper",
        "Johnson",
        "Knuth",
        "Lamarr",
        "Lamport",
        "Liskov",
        "Lovelace",
        "McCarthy",
        "Perlman",
        "Ritchie",
        "Shannon",
        "Thompson",
        "Turing",
        "Wirth"
    };
    private static final String[] TAGS = {"beta", "early", "mobile", "newsletter", "press", "staff", "trial", "vip"};
    private static final Place[] PLACES = {
        new Place("Berlin", 13_405, 52_520),
        new Place("Lagos", 3_379, 6_524),
        new Place("Lima", -77_043, -12_046),
        new Place("London", -128, 51_507),
        new Place("Mumbai", 72_878, 19_076),
        new Place("NYC", -74_006, 40_713),
        new Place("San Francisco", -122_419, 37_775),
        new Place("Tokyo", 139_692, 35_690)
    };

    private static final int SPREAD = 200;

    private final Random random;

    SampleUsers(Random random) {
        this.random = random;
    }

    /** Where a user lives: thousandths of a degree. */
    private record Place(String city, int longitude, int latitude) {}

    void next(WorkingRecord user) {
        boolean active = random.nextInt(100) < 60;
        int rank = random.nextInt(100);
        Place place = PLACES[random.nextInt(PLACES.length)];
        user.put("name", SampleValues.string(oneOf(random, GIVEN) + " " + oneOf(random, FAMILY)));
        user.put("age", Particle.ofInteger(18 + random.nextInt(73)));
        user.put("active", SampleValues.bool(active));
        user.put("score", Particle.ofInteger(random.nextInt(101)));
        user.put("balance", Particle.ofFloat(SampleValues.cents(random.nextInt(1_000_000))));
        user.put("tier", SampleValues.string(rank < 60 ? "free" : rank < 90 ? "silver" : "gold"));
        user.put("status", SampleValues.string(active ? "active" : "inactive"));
        user.put("tags", tags());
        user.put("profile", profile(place));
        user.put("loc", SampleValues.geoJson(point(place)));
    }

    /** None to four tags, in alphabetical order and without repeats. */
    private Particle tags() {
        int size = random.nextInt(5);
        int step = TAGS.length / 4;
        MsgpackWriter list = new MsgpackWriter();
        list.writeListSize(size);
        for (int i = 0; i < size; i++) {
            SampleValues.write(list, TAGS[i * step + random.nextInt(step)]);
        }
        return new Particle(ParticleType.LIST, list.toByteArray());
    }

    /** Keys stand in their order, as servers keep maps that have none. */
    private Particle profile(Place place) {
        MsgpackWriter map = new MsgpackWriter();
        map.writeMapSize(3);
        SampleValues.write(map, "city");
        SampleValues.write(map, place.city);
        SampleValues.write(map, "joined");
        SampleValues.write(map, date());
        SampleValues.write(map, "visits");
        map.writeInteger(random.nextInt(500));
        return new Particle(ParticleType.MAP, map.toByteArray());
    }

    private String date() {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return (2015 + random.nextInt(10)) + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }

    private String point(Place place) {
        return "{\"type\":\"Point\",\"coordinates\":[" + degrees(place.longitude) + "," + degrees(place.latitude)
                + "]}";
    }

    /** Somewhere near, with three digits after the point. */
    private String degrees(int thousandths) {
        int near = thousandths - SPREAD + random.nextInt(2 * SPREAD);
        int rest = Math.abs(near) % 1000;
        return (near < 0 ? "-" : "") + Math.abs(near) / 1000 + (rest < 10 ? ".00" : rest < 100 ? ".0" : ".") + rest;
    }
}

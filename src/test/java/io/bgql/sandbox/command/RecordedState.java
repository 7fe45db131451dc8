package io.bgql.sandbox.command;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.policy.WritePolicy;
import io.bgql.sandbox.TestNode;
import java.util.List;
import java.util.Map;

/** Brings a node into the state the recording server was in, where no recording does it. */
enum RecordedState {
    /** Nothing to do. */
    AS_IT_IS {
        @Override
        void bring(AerospikeClient client) {}
    },

    /** 2000 records in set {@code load}. */
    LOADED {
        @Override
        void bring(AerospikeClient client) {
            for (int id = 0; id < 2000; id++) {
                client.put(
                        policy(true, 0),
                        new Key("test", "load", id),
                        new Bin("id", id),
                        new Bin("g", id % 10),
                        new Bin("name", "n" + id),
                        new Bin("d", id * 0.5));
            }
        }
    },

    /** 20 records in set {@code fx} with a bin of each kind that can be indexed. */
    OF_EVERY_KIND {
        @Override
        void bring(AerospikeClient client) {
            for (int i = 0; i < 20; i++) {
                client.put(
                        policy(false, 0),
                        new Key("test", "fx", i),
                        new Bin("i", i),
                        new Bin("s", "str" + i % 4),
                        new Bin("l", List.of(i, i + 1, i + 1)),
                        new Bin("m", Map.of("k" + i, i, "n", List.of(i))),
                        new Bin("b", new byte[] {1, (byte) (i % 3)}),
                        Bin.asGeoJSON("g", "{\"type\":\"Point\",\"coordinates\":[" + i + ".0,10.0]}"));
            }
        }
    },

    /** 40 records in set {@code mf}, written some times; one with a key and a time to live. */
    WRITTEN_OFTEN {
        @Override
        void bring(AerospikeClient client) {
            for (int id = 0; id < 40; id++) {
                for (int times = id == 0 ? 7 : 4; times > 0; times--) {
                    client.put(policy(id == 0, id == 0 ? 1000 : 0), new Key("test", "mf", id), new Bin("a", id));
                }
            }
        }
    },

    /** A function that no recording shows had added a bin to one record and taken its time to live away. */
    TOUCHED_UP {
        @Override
        void bring(AerospikeClient client) {
            client.put(policy(false, -1), new Key("test", "demo", "key1"), new Bin("z", 1));
        }
    };

    abstract void bring(AerospikeClient client);

    void bring(TestNode node) {
        try (AerospikeClient client = node.client()) {
            bring(client);
        }
    }

    private static WritePolicy policy(boolean sendKey, int expiration) {
        WritePolicy policy = new WritePolicy();
        policy.sendKey = sendKey;
        policy.expiration = expiration;
        return policy;
    }
}

package io.bgql.golden;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Value;
import com.aerospike.client.policy.ScanPolicy;
import com.aerospike.client.policy.WritePolicy;
import io.bgql.cluster.Seed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a real cluster the sample data of the sandbox, in place of what its sets of these names held. */
final class SampleCopy {
    private SampleCopy() {}

    static void copy(Seed from, Seed to) {
        WritePolicy write = new WritePolicy();
        write.sendKey = true;
        ScanPolicy oneByOne = new ScanPolicy();
        oneByOne.concurrentNodes = false;
        try (AerospikeClient source = new AerospikeClient(from.host(), from.port());
                AerospikeClient target = new AerospikeClient(to.host(), to.port())) {
            target.truncate(null, "test", null, null);
            target.truncate(null, "bar", null, null);
            dropIndexes(target);
            for (String set : List.of("users", "orders")) {
                source.scanAll(oneByOne, "test", set, (key, entry) -> {
                    WritePolicy each = new WritePolicy(write);
                    each.expiration = entry.expiration == 0 ? -1 : entry.getTimeToLive();
                    target.put(
                            each,
                            key,
                            entry.bins.entrySet().stream()
                                    .map(bin -> new Bin(bin.getKey(), Value.get(bin.getValue())))
                                    .toArray(Bin[]::new));
                });
            }
        }
    }

    private static void dropIndexes(AerospikeClient client) {
        String indexes = Info.request(null, client.getNodes()[0], "sindex-list:namespace=test");
        Matcher names = Pattern.compile("indexname=([^:]+)").matcher(indexes);
        while (names.find()) {
            client.dropIndex(null, "test", null, names.group(1)).waitTillComplete(10);
        }
    }
}

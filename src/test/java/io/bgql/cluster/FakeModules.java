package io.bgql.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Modules on nodes A and B, as a test puts them there. */
public final class FakeModules implements Modules {
    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    public FakeModules on(String node, String file, String text) {
        texts.computeIfAbsent(file, unseen -> new TreeMap<>()).put(node, text);
        return this;
    }

    @Override
    public List<ModuleFacts> list(Cancellation cancellation) {
        List<ModuleFacts> modules = new ArrayList<>();
        texts.forEach((file, ofNodes) -> {
            Map<String, String> hashes = new TreeMap<>();
            ofNodes.forEach((node, text) -> hashes.put(node, Integer.toHexString(text.hashCode())));
            List<String> missing = List.of("A", "B").stream()
                    .filter(node -> !ofNodes.containsKey(node))
                    .toList();
            modules.add(new ModuleFacts(file, hashes, missing));
        });
        return modules;
    }

    @Override
    public Optional<String> source(String file, Cancellation cancellation) {
        return texts.getOrDefault(file, Map.of()).values().stream().findFirst();
    }

    @Override
    public void register(String file, byte[] source, Cancellation cancellation) {
        String text = new String(source, StandardCharsets.UTF_8);
        on("A", file, text).on("B", file, text);
    }

    @Override
    public void drop(String file, Cancellation cancellation) {
        texts.remove(file);
    }
}

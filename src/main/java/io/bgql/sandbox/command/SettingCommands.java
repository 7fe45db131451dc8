package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.NamespaceSetting;
import io.bgql.sandbox.store.RecordSet;
import io.bgql.sandbox.store.ServiceSetting;
import io.bgql.sandbox.store.Setting;
import io.bgql.sandbox.store.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code get-config} and {@code set-config}. Shown, in a server's order, is what is in force here, and beside it what
 * makes no difference here, as a server has it when it is not configured; limits that a sandbox has not are shown as
 * off. Changed can be what the store knows as a setting, and a set's default ttl.
 */
final class SettingCommands {
    private static final InfoParameter CONTEXT = InfoParameter.of("context");
    /** What a namespace is said to have room for; nothing keeps it from growing past it. */
    static final long STORAGE_BYTES = 4L << 30;

    private static final String STORAGE_BYTES_KEY = "storage-engine.data-size";
    private static final Set<String> ADDRESSING = Set.of("context", "namespace", "id", "set");

    private final Node node;

    private SettingCommands(Node node) {
        this.node = node;
    }

    static Map<String, InfoCommand> of(Node node) {
        SettingCommands family = new SettingCommands(node);
        return Map.of("get-config", family::get, "set-config", family::set);
    }

    private String get(InfoRequest request, Session session) throws InfoError {
        InfoParameters parameters = request.parameters();
        Optional<String> context = parameters.optional(CONTEXT);
        if (context.isEmpty()) {
            return StatisticsCommands.join(ofService()) + ";" + StatisticsCommands.join(ofNetwork());
        }
        return switch (context.get()) {
            case "service" -> StatisticsCommands.join(ofService());
            case "network" -> StatisticsCommands.join(ofNetwork());
            // As a server of the Community Edition, which has no XDR.
            case "xdr" -> "";
            case "namespace" -> StatisticsCommands.join(ofNamespace(node, namespace(parameters)));
            default -> throw InfoError.parameter("invalid context");
        };
    }

    /** The settings of a namespace as a table. */
    static Map<String, String> ofNamespace(Node node, Namespace namespace) {
        Map<String, String> table = inForce("namespace-settings.txt", namespace.settings());
        table.put(
                "replication-factor", Integer.toString(node.seat().membership().replicationFactor()));
        table.put(STORAGE_BYTES_KEY, Long.toString(STORAGE_BYTES));
        return table;
    }

    private Map<String, String> ofService() {
        Map<String, String> table = inForce("service-settings.txt", node.store().settings());
        table.put("cluster-name", node.identity().clusterName());
        table.put("node-id", node.identity().nodeId());
        table.put("proto-fd-max", Integer.toString(node.maxConnections()));
        return table;
    }

    private Map<String, String> ofNetwork() {
        Map<String, String> table = new LinkedHashMap<>(Literals.read("network-settings.txt"));
        table.put("service.port", Integer.toString(node.identity().port()));
        return table;
    }

    private static <S extends Enum<S> & Setting> Map<String, String> inForce(String file, Settings<S> settings) {
        Map<String, String> table = Literals.read(file);
        settings.table().forEach(setting -> table.put(setting.key(), settings.text(setting)));
        return table;
    }

    private String set(InfoRequest request, Session session) throws InfoError {
        InfoParameters parameters = request.parameters();
        boolean changed = switch (parameters.required(CONTEXT)) {
            case "service" -> changeService(parameters);
            case "network" -> false;
            case "namespace" -> changeNamespace(parameters);
            default -> throw InfoError.parameter("invalid context");
        };
        if (!changed) {
            throw InfoError.parameter("invalid set-config parameter");
        }
        return "ok";
    }

    private boolean changeService(InfoParameters parameters) {
        Settings<ServiceSetting> settings = node.store().settings();
        return change(
                parameters,
                (key, value) -> settings.named(key)
                        .map(setting -> node.store().configure(setting, value))
                        .orElse(false));
    }

    private boolean changeNamespace(InfoParameters parameters) throws InfoError {
        Namespace namespace = namespace(parameters);
        Optional<String> setName = parameters.optional(InfoParameter.SET);
        if (setName.isPresent()) {
            return namespace
                    .set(setName.get())
                    .map(set -> change(parameters, (key, value) -> changeSet(set, key, value)))
                    .orElse(false);
        }
        return change(
                parameters,
                (key, value) -> namespace
                        .settings()
                        .named(key)
                        .map(setting -> namespace.configure(setting, value))
                        .orElse(false));
    }

    private static boolean changeSet(RecordSet set, String key, long value) {
        boolean fits = key.equals(NamespaceSetting.DEFAULT_TTL.key())
                && value <= NamespaceSetting.DEFAULT_TTL.highest()
                && value >= NamespaceSetting.DEFAULT_TTL.lowest();
        if (fits) {
            set.defaultTtl((int) value);
        }
        return fits;
    }

    /** One setting; says whether it exists and took the value. */
    private interface Change {
        boolean to(String key, long value);
    }

    /** The first parameter that says neither where nor what for is the setting. */
    private static boolean change(InfoParameters parameters, Change change) {
        for (Map.Entry<String, String> parameter : parameters.all().entrySet()) {
            if (!ADDRESSING.contains(parameter.getKey())) {
                OptionalLong value = value(parameter.getValue());
                return value.isPresent() && change.to(parameter.getKey(), value.getAsLong());
            }
        }
        return false;
    }

    private static OptionalLong value(String text) {
        return switch (text) {
            case "true" -> OptionalLong.of(1);
            case "false" -> OptionalLong.of(0);
            default -> Numbers.unsigned(text);
        };
    }

    private Namespace namespace(InfoParameters parameters) throws InfoError {
        String name = parameters.required(InfoParameter.CONFIGURED_NAMESPACE);
        return node.store().namespace(name).orElseThrow(InfoError::unknownNamespace);
    }
}

package io.bgql.settings;

import io.bgql.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts together what the command line, the environment and the configuration files say about a shell. */
final class Choice {
    private final Map<Setting, String> given;
    private final Map<String, String> environment;
    private final List<Path> customary;
    private final List<String> notices = new ArrayList<>();

    /**
     * @param given on the command line
     * @param customary files that are read where they exist, the last counting most
     */
    Choice(Map<Setting, String> given, Map<String, String> environment, List<Path> customary) {
        this.given = given;
        this.environment = environment;
        this.customary = customary;
    }

    Settings settings(List<Input> inputs, Map<String, String> variables) {
        refuseContradictions();
        boolean sandbox = given.containsKey(Setting.SANDBOX);
        Values values = values(sandbox);
        return new Settings(
                inputs,
                new TargetChoice(values, environment).target(),
                sandbox,
                values.on(Setting.EMPTY),
                values.text(Setting.OUTPUT).map(word -> Format.valueOf(word.toUpperCase(Locale.ROOT))),
                values.text(Setting.OUT_FILE),
                variables,
                values.on(Setting.YES),
                values.on(Setting.READ_ONLY),
                values.text(Setting.ON_ERROR).map("stop"::equals),
                !values.on(Setting.NO_COLOR),
                values.text(Setting.THEME).map("light"::equals),
                values.text(Setting.KEYS).filter("vi"::equals).isPresent(),
                values.text(Setting.TIMEOUT).map(Words::duration),
                values.on(Setting.DEBUG),
                notices);
    }

    private void refuseContradictions() {
        if (given.containsKey(Setting.EMPTY) && !given.containsKey(Setting.SANDBOX)) {
            throw Words.usage("--empty goes with --sandbox");
        }
        if (given.containsKey(Setting.ONLY_CONFIG_FILE) && given.containsKey(Setting.NO_CONFIG_FILE)) {
            throw Words.usage("either --only-config-file or --no-config-file");
        }
        for (Setting setting : given.keySet()) {
            boolean ofCluster = setting.group() == Setting.Group.CLUSTER && setting != Setting.SANDBOX;
            if (ofCluster && given.containsKey(Setting.SANDBOX)) {
                throw Words.usage("either " + setting.longName() + " or --sandbox");
            }
            boolean ofTls = ofCluster && setting.longName().startsWith("--tls-") && setting != Setting.TLS_ENABLE;
            if (ofTls && given.containsKey(Setting.NO_CONFIG_FILE) && !given.containsKey(Setting.TLS_ENABLE)) {
                throw Words.usage(setting.longName() + " goes with --tls-enable");
            }
        }
    }

    private Values values(boolean sandbox) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.putAll(configured());
        if (sandbox) {
            values.keySet()
                    .removeIf(setting -> setting.section()
                            .filter(section -> section == Setting.Section.CLUSTER)
                            .isPresent());
        }
        values.putAll(given);
        for (Setting setting : Setting.values()) {
            String text = setting.environment()
                    .map(name -> environment.getOrDefault(name, ""))
                    .orElse("");
            boolean silent = given.getOrDefault(setting, "").isEmpty();
            if (!text.isEmpty() && silent && !(sandbox && setting.secret())) {
                values.put(setting, Words.checked(setting, setting.environment().orElse(""), text));
            }
        }
        given.forEach((setting, text) -> {
            if (setting.secret() && !text.isEmpty() && !SecretForm.namesPlace(text)) {
                notices.add("warning: others can see a password in the argument list; " + setting.longName()
                        + " alone asks for it");
            }
        });
        return new Values(values);
    }

    private Map<Setting, String> configured() {
        ConfigFiles files = new ConfigFiles(text(Setting.INSTANCE));
        Optional<String> only = text(Setting.ONLY_CONFIG_FILE);
        if (only.isPresent()) {
            files.read(only.get());
        } else if (!given.containsKey(Setting.NO_CONFIG_FILE)) {
            customary.forEach(files::readIfThere);
            text(Setting.CONFIG_FILE).ifPresent(files::read);
        }
        text(Setting.INSTANCE).ifPresent(name -> {
            if (!files.instanceSeen()) {
                throw ConfigFiles.wrong("no configuration file has a section [cluster_" + name + "]");
            }
        });
        files.warnings().forEach(warning -> notices.add("warning: " + warning));
        if (given.containsKey(Setting.DEBUG)) {
            files.files().forEach(file -> notices.add("configuration: " + file));
        }
        return files.values();
    }

    private Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }
}

package io.bgql;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house: which room knows what, and what nobody but the door may touch. */
class HouseTest {
    /** From the door down; a room may use those behind it in this list. */
    private static final List<String> ROOMS = List.of(
            "packing",
            "paper",
            "terminal",
            "shell",
            "settings",
            "report",
            "job",
            "cluster",
            "plan",
            "expression",
            "parse",
            "syntax");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.bgql");

    @Test
    void roomsLookDownOnly() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String room = ROOMS.get(i);
            String[] above = ROOMS.subList(0, i).stream().map(HouseTest::room).toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(room(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .check(HOUSE);
            }
        }
    }

    @Test
    void nobodyKnowsTheDoor() {
        noClasses()
                .that()
                .resideInAPackage("io.bgql.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.bgql")
                .check(HOUSE);
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("io.bgql.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.bgql.sandbox.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theShellMeetsTheSandboxOnlyAtTheDoor() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.stream().map(HouseTest::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("sandbox"))
                .check(HOUSE);
    }

    @Test
    void theSandboxStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage(room("sandbox"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS.stream().map(HouseTest::room).toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("com.aerospike..", "org.luaj..", "org.jline..", "org.antlr..")
                .check(HOUSE);
    }

    @Test
    void onlyTheParserKnowsAntlr() {
        onlyIn("parse", "org.antlr..");
    }

    @Test
    void onlyTheTerminalKnowsItsLibraries() {
        onlyIn("terminal", "org.jline..", "org.fusesource..");
    }

    @Test
    void onlyTheBuildWritesClasses() {
        onlyIn("packing", "org.objectweb..");
    }

    @Test
    void onlyReportsTheJournalAndTheDoorWriteJson() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.stream()
                        .filter(room -> !room.equals("report"))
                        .map(HouseTest::room)
                        .toArray(String[]::new))
                .and()
                .resideOutsideOfPackage("io.bgql.job.journal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .check(HOUSE);
    }

    @Test
    void onlyTheClusterCallsTheClient() {
        noClasses()
                .that(describe(
                        "are neither of cluster, plan nor expression",
                        type -> !resideInAnyPackage(room("cluster"), room("plan"), room("expression"))
                                .test(type)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.aerospike..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(room("plan"), room("expression"))
                .should()
                .dependOnClassesThat(describe(
                        "do more than carry values",
                        type -> resideInAPackage("com.aerospike..").test(type) && !value(type)))
                .check(HOUSE);
    }

    /** What of the client is only data. */
    private static boolean value(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getName();
        return resideInAnyPackage(
                                "com.aerospike.client.exp..",
                                "com.aerospike.client.cdt..",
                                "com.aerospike.client.operation..",
                                "com.aerospike.client.policy..")
                        .test(element)
                || name.matches("com\\.aerospike\\.client\\.(Operation|Bin|Value|Key)(\\$.*)?")
                || name.matches("com\\.aerospike\\.client\\.query\\.(Statement|Filter|Index\\w*)(\\$.*)?")
                || name.equals("com.aerospike.client.AerospikeException");
    }

    @Test
    void onlyTheDoorKnowsTheProcess() {
        Set<String> system =
                Set.of("exit", "getenv", "getProperty", "getProperties", "currentTimeMillis", "nanoTime", "console");
        Set<String> streams = Set.of("in", "out", "err");
        DescribedPredicate<JavaAccess<?>> process = describe("of the process", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return switch (owner) {
                case "java.lang.System" -> system.contains(name) || streams.contains(name);
                case "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime" ->
                    name.equals("now") && target.getFullName().endsWith("now()");
                case "java.time.Clock" -> name.startsWith("system");
                case "java.lang.Runtime" ->
                    name.equals("exit") || name.equals("halt") || name.equals("addShutdownHook");
                default -> false;
            };
        });
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.bgql.Main")
                .should(accessTargets(process))
                .check(HOUSE);
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> accessTargets(
            DescribedPredicate<JavaAccess<?>> which) {
        return new com.tngtech.archunit.lang.ArchCondition<>("access what is " + which.getDescription()) {
            @Override
            public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(which)
                        .forEach(access -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                access, access.getDescription())));
            }
        };
    }

    @Test
    void nothingIsRememberedInStatics() {
        noFields().that().areStatic().should().notBeFinal().check(HOUSE_WITHOUT_GENERATED);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[a-z0-9](Util|Utils|Helper|Manager|Impl|Data|Info)(\\$.*)?")
                .check(HOUSE_WITHOUT_GENERATED);
    }

    @Test
    void classesAreFinalOrSealed() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(HOUSE_WITHOUT_GENERATED);
    }

    /** What ANTLR writes follows its own taste. */
    private static final JavaClasses HOUSE_WITHOUT_GENERATED =
            HOUSE.that(describe("are written by hand", type -> !type.getName().matches("io\\.bgql\\.parse\\.Bgql.*")));

    private static void onlyIn(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(HOUSE);
    }

    private static String room(String name) {
        return "io.bgql." + name + "..";
    }
}

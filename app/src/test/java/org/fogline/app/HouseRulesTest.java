package org.fogline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The house stands as ARCHITECTURE.md draws it: who may know whom, and what nobody does. */
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fogline");

    @Test
    void aModuleKnowsOnlyThoseAboveIt() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.fogline.model..")
                .layer("knowledge")
                .definedBy("org.fogline.knowledge..")
                .layer("reader")
                .definedBy("org.fogline.reader..")
                .layer("ledger")
                .definedBy("org.fogline.ledger..")
                .layer("reckon")
                .definedBy("org.fogline.reckon..")
                .layer("exchange")
                .definedBy("org.fogline.exchange..")
                .layer("app")
                .definedBy("org.fogline.app..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("knowledge")
                .mayOnlyAccessLayers("model")
                .whereLayer("reader")
                .mayOnlyAccessLayers("model", "knowledge")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("model")
                .whereLayer("reckon")
                .mayOnlyAccessLayers("model", "knowledge")
                .whereLayer("exchange")
                .mayOnlyAccessLayers("model")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void nothingCallsTheNetwork() {
        noClasses()
                .that()
                .resideInAPackage("org.fogline..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URL")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.rmi..")
                .check(CLASSES);
    }

    @Test
    void storedBytesNeverNameClasses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void onlyAMainMethodEndsTheProgram() {
        noMethods().that().doNotHaveName("main").should(callExit()).check(CLASSES);
    }

    private static ArchCondition<JavaMethod> callExit() {
        return new ArchCondition<>("call System.exit") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean calls = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("exit"));
                events.add(new SimpleConditionEvent(method, calls, method.getFullName()));
            }
        };
    }

    @Test
    void internalPackagesAreForTheirOwnModule() {
        for (String module : new String[] {"model", "knowledge", "reader", "ledger", "reckon", "exchange"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.fogline." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.fogline." + module + "..internal..")
                    .check(CLASSES);
        }
    }
}

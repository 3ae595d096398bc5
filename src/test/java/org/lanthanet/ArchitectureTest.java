package org.lanthanet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The arrows of the house: data goes one way, and each library is known in one room. */
@AnalyzeClasses(packages = "org.lanthanet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule modelDependsOnNothing = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule claimsDependOnNoOtherRoom = classes()
            .that()
            .resideInAPackage("..claim..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.claim..", "java..", "org.jspecify..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule answersDependOnNothing = classes()
            .that()
            .resideInAPackage("..query..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.query..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule checksDependOnNoOtherRoom = classes()
            .that()
            .resideInAPackage("..check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.check..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsNeo4j = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule onlyNetworkAndMetricKnowJGraphT = noClasses()
            .that()
            .resideOutsideOfPackages("..network..", "..metric..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule onlyTheCommandLineAndTheBundleBuilderPrint = noClasses()
            .that()
            .resideOutsideOfPackages("..cli..", "..bundle..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule dataGoesOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("..model..")
            .layer("source")
            .definedBy("..source..")
            .layer("flow")
            .definedBy("..flow..")
            .layer("network")
            .definedBy("..network..")
            .layer("metric")
            .definedBy("..metric..")
            .layer("claim")
            .definedBy("..claim..")
            .layer("query")
            .definedBy("..query..")
            .layer("check")
            .definedBy("..check..")
            .layer("trace")
            .definedBy("..trace..")
            .layer("store")
            .definedBy("..store..")
            .layer("report")
            .definedBy("..report..")
            .layer("bundle")
            .definedBy("..bundle..")
            .layer("cli")
            .definedBy("..cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bundle")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("metric", "report", "cli")
            .whereLayer("flow")
            .mayOnlyBeAccessedByLayers("trace", "store", "report", "cli")
            .whereLayer("trace")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("store", "bundle", "cli");

    @ArchTest
    static final ArchRule roomsHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("org.lanthanet.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsOfMeasuresHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("org.lanthanet.metric.(*)..")
            .should()
            .beFreeOfCycles();
}

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
            .resideInAPackage("org.lanthanet.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule claimsDependOnNoOtherRoom = classes()
            .that()
            .resideInAPackage("org.lanthanet.claim..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.claim..", "java..", "org.jspecify..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule answersDependOnNothing = classes()
            .that()
            .resideInAPackage("org.lanthanet.query..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.query..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule checksDependOnNoOtherRoom = classes()
            .that()
            .resideInAPackage("org.lanthanet.check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lanthanet.check..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsNeo4j = noClasses()
            .that()
            .resideOutsideOfPackage("org.lanthanet.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("org.lanthanet.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule onlyNetworkAndMetricKnowJGraphT = noClasses()
            .that()
            .resideOutsideOfPackages("org.lanthanet.network..", "org.lanthanet.metric..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule onlyExportsKnowParquet = noClasses()
            .that()
            .resideOutsideOfPackage("org.lanthanet.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule onlyTheCommandLineAndTheBundleBuilderPrint = noClasses()
            .that()
            .resideOutsideOfPackages("org.lanthanet.cli..", "org.lanthanet.bundle..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule dataGoesOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.lanthanet.model..")
            .layer("source")
            .definedBy("org.lanthanet.source..")
            .layer("flow")
            .definedBy("org.lanthanet.flow..")
            .layer("network")
            .definedBy("org.lanthanet.network..")
            .layer("metric")
            .definedBy("org.lanthanet.metric..")
            .layer("claim")
            .definedBy("org.lanthanet.claim..")
            .layer("query")
            .definedBy("org.lanthanet.query..")
            .layer("check")
            .definedBy("org.lanthanet.check..")
            .layer("trace")
            .definedBy("org.lanthanet.trace..")
            .layer("store")
            .definedBy("org.lanthanet.store..")
            .layer("report")
            .definedBy("org.lanthanet.report..")
            .layer("export")
            .definedBy("org.lanthanet.export..")
            .layer("bundle")
            .definedBy("org.lanthanet.bundle..")
            .layer("cli")
            .definedBy("org.lanthanet.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bundle")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("export", "cli")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("store", "report", "cli")
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers("report", "export", "cli")
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

    @ArchTest
    static final ArchRule roomsOfReportsHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("org.lanthanet.report.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule tablesKnowNoneOfTheReportsMadeOfThem = noClasses()
            .that()
            .resideInAPackage("org.lanthanet.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lanthanet.report.(*)..");
}

package org.mingjing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house: who may use whom. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mingjing");

    @Test
    void everyPackageUsesOnlyWhatItSays() {
        ApplicationModules.of(Mingjing.class).verify();
    }

    @Test
    void onlyTheSearchIndexKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingjing.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "co.elastic..", "org.springframework.data.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBridgeKnowsWeChat() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingjing.wechat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.chanjar..")
                .check(CLASSES);
    }

    /** Anonymity is a rule of the map: what the public sends knows neither staff nor any way to reach a person. */
    @Test
    void aSubmissionKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.mingjing.submission..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mingjing.staff..", "org.mingjing.notice..", "org.mingjing.chat..", "org.mingjing.wechat..")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesTheShell() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingjing.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mingjing.site..")
                .check(CLASSES);
    }

    @Test
    void theRecordDoesNotKnowItsDoors() {
        noClasses()
                .that()
                .resideInAPackage("org.mingjing.decision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mingjing.decision.*..")
                .check(CLASSES);
    }
}

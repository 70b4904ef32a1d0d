package com.goextrovert.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.goextrovert.client",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.WithoutGeneratedCode.class
    })
class ArchitectureTest {
  private static final String HTTP = "com.goextrovert.client.internal.http..";
  private static final String CALL = "com.goextrovert.client.internal.call..";
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      resideInAnyPackage(
          "feign..",
          "okhttp3..",
          "okio..",
          "com.fasterxml..",
          "com.goextrovert.client.generated..");

  @ArchTest
  static final ArchRule onlyTransportKnowsOkHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage(HTTP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..");

  @ArchTest
  static final ArchRule onlyCallsAndTransportKnowFeignAndJackson =
      noClasses()
          .that()
          .resideOutsideOfPackages(HTTP, CALL)
          .and()
          .doNotHaveSimpleName("ExtrovertProspects")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("feign..", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyTheRoadOfACallKnowsGeneratedCode =
      noClasses()
          .that()
          .resideOutsideOfPackages(HTTP, CALL)
          .and()
          .doNotHaveSimpleName("ExtrovertProspects")
          .and()
          .doNotHaveSimpleName("DefaultExtrovertClient")
          .and()
          .doNotHaveFullyQualifiedName(ExtrovertClient.Builder.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.goextrovert.client.generated..");

  @ArchTest
  static final ArchRule noVisibleMemberNamesALibraryOrGeneratedCode =
      members()
          .that()
          .areDeclaredInClassesThat(arePublicApi())
          .should(Visible.nameNothingFrom(LIBRARIES));

  @ArchTest
  static final ArchRule noPublicTypeDescendsFromALibraryOrGeneratedCode =
      noClasses().that(arePublicApi()).should().beAssignableTo(LIBRARIES);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("com.goextrovert.client.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingBeneathKnowsThePublicPackageAboveIt =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.goextrovert.client")
          .should()
          .dependOnClassesThat(resideInAPackage("com.goextrovert.client"));

  @ArchTest
  static final ArchRule exceptionsKnowNothingOfTheInternals =
      classes()
          .that()
          .resideInAPackage("com.goextrovert.client.error")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "com.goextrovert.client.error"));

  @ArchTest
  static final ArchRule noStaticFieldChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses().should().callMethodWhere(callTo(Thread.class, "sleep"));

  @ArchTest
  static final ArchRule nothingWritesToTheConsole =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethodWhere(callTo(Throwable.class, "printStackTrace"));

  @ArchTest
  static final ArchRule onlyListenerGuardCatchesThrowable =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("LoggingObserver")
          .should(Visible.notCatchThrowable());

  /** Leaves out generated code. */
  static final class WithoutGeneratedCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/com/goextrovert/client/generated/");
    }
  }

  /** Matches calls of a method, whatever its parameters, of a type or its subtypes. */
  private static DescribedPredicate<JavaMethodCall> callTo(Class<?> owner, String method) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method,
        call ->
            call.getTargetOwner().isAssignableTo(owner)
                && call.getTarget().getName().equals(method));
  }

  private static DescribedPredicate<JavaClass> arePublicApi() {
    return DescribedPredicate.and(
        resideInAnyPackage("com.goextrovert.client", "com.goextrovert.client.error"),
        modifier(JavaModifier.PUBLIC));
  }
}

package com.goextrovert.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
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
  private static final String GENERATED = "com.goextrovert.client.generated..";
  private static final String MICROMETER_PACKAGE = "com.goextrovert.client.micrometer";
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      resideInAnyPackage("feign..", "okhttp3..", "okio..", "com.fasterxml..", GENERATED);
  private static final DescribedPredicate<JavaClass> TRANSPORT =
      resideInAPackage("com.goextrovert.client.internal.http..");
  private static final DescribedPredicate<JavaClass> CALL_PATH =
      TRANSPORT
          .or(resideInAPackage("com.goextrovert.client.internal.call.."))
          .or(simpleName("ExtrovertProspects"));
  private static final DescribedPredicate<JavaClass> PUBLIC_API =
      resideInAnyPackage(
              "com.goextrovert.client", "com.goextrovert.client.error", MICROMETER_PACKAGE)
          .and(modifier(JavaModifier.PUBLIC));

  @ArchTest
  static final ArchRule okHttpIsUsedInTransport = onlyIn(TRANSPORT, "okhttp3..", "okio..");

  @ArchTest
  static final ArchRule clientWorksWithoutMicrometer =
      onlyIn(resideInAPackage(MICROMETER_PACKAGE), "io.micrometer..", MICROMETER_PACKAGE);

  @ArchTest
  static final ArchRule feignAndJacksonAreUsedOnCallPath =
      onlyIn(CALL_PATH, "feign..", "com.fasterxml..");

  @ArchTest
  static final ArchRule generatedCodeIsUsedOnCallPathAndWhereClientsAreBuilt =
      onlyIn(
          CALL_PATH
              .or(simpleName("DefaultExtrovertClient"))
              .or(JavaClass.Predicates.equivalentTo(ExtrovertClient.Builder.class)),
          GENERATED);

  @ArchTest
  static final ArchRule publicSignaturesHoldNoLibraryType =
      noMembers()
          .that()
          .areDeclaredInClassesThat(PUBLIC_API)
          .should(be(describe("visible with a library type", ArchitectureTest::exposesLibrary)));

  @ArchTest
  static final ArchRule publicTypesExtendNoLibraryType =
      noClasses().that(PUBLIC_API).should().beAssignableTo(LIBRARIES);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("com.goextrovert.client.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule lowerPackagesDoNotDependOnTheTopPackage =
      noClasses()
          .that()
          .resideOutsideOfPackages("com.goextrovert.client", MICROMETER_PACKAGE)
          .should()
          .dependOnClassesThat(resideInAPackage("com.goextrovert.client"));

  @ArchTest
  static final ArchRule exceptionsDependOnTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("com.goextrovert.client.error")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "com.goextrovert.client.error"));

  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule noThreadSleeps =
      noClasses().should().callMethodWhere(callTo(Thread.class, "sleep"));

  @ArchTest
  static final ArchRule noClassWritesToTheConsole =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethodWhere(callTo(Throwable.class, "printStackTrace"));

  @ArchTest
  static final ArchRule onlyListenerGuardCatchesThrowable =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("LoggingObserver")
          .should(be(describe("catching Throwable", ArchitectureTest::catchesThrowable)));

  /** Leaves out generated code. */
  static final class WithoutGeneratedCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/com/goextrovert/client/generated/");
    }
  }

  private static ArchRule onlyIn(DescribedPredicate<JavaClass> allowed, String... libraries) {
    return noClasses()
        .that(not(allowed))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  /** Matches calls of a method, whatever its parameters, of a type or its subtypes. */
  private static DescribedPredicate<JavaMethodCall> callTo(Class<?> owner, String method) {
    return describe(
        owner.getSimpleName() + "." + method,
        call ->
            call.getTargetOwner().isAssignableTo(owner)
                && call.getTarget().getName().equals(method));
  }

  private static boolean exposesLibrary(JavaMember member) {
    boolean visible =
        member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED);
    return visible
        && (member.getAllInvolvedRawTypes().stream().anyMatch(LIBRARIES)
            || member instanceof JavaCodeUnit unit
                && unit.getThrowsClause().containsType(LIBRARIES));
  }

  /** Ignores the catch block of try-with-resources, which calls addSuppressed. */
  private static boolean catchesThrowable(JavaCodeUnit unit) {
    return unit.getTryCatchBlocks().stream()
            .flatMap(block -> block.getCaughtThrowables().stream())
            .anyMatch(caught -> caught.isEquivalentTo(Throwable.class))
        && unit.getMethodCallsFromSelf().stream()
            .noneMatch(call -> call.getTarget().getName().equals("addSuppressed"));
  }
}

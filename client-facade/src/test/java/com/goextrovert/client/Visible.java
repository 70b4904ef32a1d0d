package com.goextrovert.client;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions on what members expose and catch. */
final class Visible {
  private Visible() {}

  /**
   * Public and protected members name no such type: not as type, parameter, result or exception,
   * nor in their type arguments.
   */
  static ArchCondition<JavaMember> nameNothingFrom(DescribedPredicate<JavaClass> hidden) {
    return new ArchCondition<>("name nothing that should " + hidden.getDescription()) {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        Set<JavaModifier> modifiers = member.getModifiers();
        if (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED)) {
          named(member)
              .filter(hidden)
              .forEach(type -> events.add(violated(member, "names " + type.getName())));
        }
      }
    };
  }

  /**
   * Code does not catch {@link Throwable}. The compiler's own catch for try-with-resources is
   * recognized by its call of {@link Throwable#addSuppressed}.
   */
  static ArchCondition<JavaCodeUnit> notCatchThrowable() {
    return new ArchCondition<>("not catch Throwable") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean written =
            unit.getMethodCallsFromSelf().stream()
                .noneMatch(call -> call.getTarget().getName().equals("addSuppressed"));
        boolean catchesThrowable =
            unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(Throwable.class));
        if (written && catchesThrowable) {
          events.add(violated(unit, "catches Throwable"));
        }
      }
    };
  }

  private static Stream<JavaClass> named(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    Stream<JavaType> types =
        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    return Stream.concat(
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream()),
        unit.getThrowsClause().getTypes().stream());
  }

  private static ConditionEvent violated(JavaMember member, String how) {
    return SimpleConditionEvent.violated(member, member.getFullName() + " " + how);
  }
}

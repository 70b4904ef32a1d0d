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

/** What a member shows of itself, and what it catches. */
final class Visible {
  private Visible() {}

  /**
   * Holds for what is neither public nor protected, and for what names no such type: not as type,
   * parameter, result or exception, nor in their type arguments.
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
   * Holds for what does not catch {@link Throwable}. A try with resources does so too, by the
   * compiler's hand, and is known by its call of {@link Throwable#addSuppressed}.
   */
  static ArchCondition<JavaCodeUnit> notCatchThrowable() {
    return new ArchCondition<>("not catch Throwable") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean byHand =
            unit.getMethodCallsFromSelf().stream()
                .noneMatch(call -> call.getTarget().getName().equals("addSuppressed"));
        boolean all =
            unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(Throwable.class));
        if (byHand && all) {
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

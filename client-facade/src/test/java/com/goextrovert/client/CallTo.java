package com.goextrovert.client;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;

/** Predicates on method calls. */
final class CallTo {
  private CallTo() {}

  /** Matches calls of a method, whatever its parameters, of a type or its subtypes. */
  static DescribedPredicate<JavaMethodCall> anyOf(
      Class<?> owner, DescribedPredicate<HasName> method) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method.getDescription(),
        call -> call.getTargetOwner().isAssignableTo(owner) && method.test(call.getTarget()));
  }
}

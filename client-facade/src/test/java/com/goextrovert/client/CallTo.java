package com.goextrovert.client;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;

/** Calls, for rules about what is not to be called. */
final class CallTo {
  private CallTo() {}

  /** A call of a method, whatever its parameters, of a type or of one beneath it. */
  static DescribedPredicate<JavaMethodCall> anyOf(
      Class<?> owner, DescribedPredicate<HasName> method) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method.getDescription(),
        call -> call.getTargetOwner().isAssignableTo(owner) && method.test(call.getTarget()));
  }
}

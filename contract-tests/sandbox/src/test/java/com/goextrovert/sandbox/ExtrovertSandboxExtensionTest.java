package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class ExtrovertSandboxExtensionTest {
  // JUnit creates the classes below, and leaves no other way to get anything out of them.
  private static final Set<ExtrovertSandbox> SANDBOXES = new HashSet<>();

  @BeforeEach
  void forgetSandboxes() {
    SANDBOXES.clear();
  }

  @ParameterizedTest
  @ValueSource(classes = {ByAnnotation.class, ByStaticField.class, ByInstanceField.class})
  void classHasOneSandboxResetBeforeEachTestAndClosedAfterAll(Class<?> tests) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.started(3).succeeded(3));

    assertThat(SANDBOXES).hasSize(1);
    assertThat(SANDBOXES).allSatisfy(ExtrovertSandboxExtensionTest::isClosed);
  }

  private static void isClosed(ExtrovertSandbox sandbox) {
    Assertions.assertThatThrownBy(() -> new RawConnection(sandbox).close())
        .isInstanceOf(IOException.class);
  }

  private static void meets(ExtrovertSandbox sandbox) {
    SANDBOXES.add(sandbox);
    assertThat(sandbox.listOf("john")).isEmpty();
    sandbox.putProspect(sandbox.createProspectList(sandbox.createCampaign()), "john");
  }

  @ExtendWith(ExtrovertSandboxExtension.class)
  static class ByAnnotation {
    @Test
    void one(ExtrovertSandbox sandbox) {
      meets(sandbox);
    }

    @Test
    void two(ExtrovertSandbox sandbox) {
      meets(sandbox);
    }

    @Nested
    class Inner {
      @Test
      void three(ExtrovertSandbox sandbox) {
        meets(sandbox);
      }
    }
  }

  static class ByStaticField {
    @RegisterExtension
    static final ExtrovertSandboxExtension EXTENSION = new ExtrovertSandboxExtension();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number, ExtrovertSandbox sandbox) {
      meets(sandbox);
    }
  }

  static class ByInstanceField {
    @RegisterExtension final ExtrovertSandboxExtension extension = new ExtrovertSandboxExtension();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number, ExtrovertSandbox sandbox) {
      meets(sandbox);
    }
  }
}

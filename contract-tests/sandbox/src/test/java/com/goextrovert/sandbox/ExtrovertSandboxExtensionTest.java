package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class ExtrovertSandboxExtensionTest {
  // JUnit creates instances of the classes below, which can share only a static field.
  private static final Set<ExtrovertSandbox> SANDBOXES = new HashSet<>();

  @BeforeEach
  void clearSandboxes() {
    SANDBOXES.clear();
  }

  @ParameterizedTest
  @ValueSource(classes = {ByAnnotation.class, ByStaticField.class, ByInstanceField.class})
  void testsOfAClassShareASandboxThatIsResetAndClosed(Class<?> tests) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.started(3).succeeded(3));

    assertThat(SANDBOXES).hasSize(1);
    assertThat(SANDBOXES).allSatisfy(ExtrovertSandboxExtensionTest::isClosed);
  }

  private static void isClosed(ExtrovertSandbox sandbox) {
    assertThatThrownBy(() -> new RawConnection(sandbox).close()).isInstanceOf(IOException.class);
  }

  private static void useSandbox(ExtrovertSandbox sandbox) {
    SANDBOXES.add(sandbox);
    assertThat(sandbox.listOf("john")).isEmpty();
    sandbox.putProspect(sandbox.createProspectList(sandbox.createCampaign()), "john");
  }

  @ExtendWith(ExtrovertSandboxExtension.class)
  static class ByAnnotation {
    @Test
    void one(ExtrovertSandbox sandbox) {
      useSandbox(sandbox);
    }

    @Test
    void two(ExtrovertSandbox sandbox) {
      useSandbox(sandbox);
    }

    @Nested
    class Inner {
      @Test
      void three(ExtrovertSandbox sandbox) {
        useSandbox(sandbox);
      }
    }
  }

  static class ByStaticField {
    @RegisterExtension
    static final ExtrovertSandboxExtension EXTENSION = new ExtrovertSandboxExtension();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number, ExtrovertSandbox sandbox) {
      useSandbox(sandbox);
    }
  }

  static class ByInstanceField {
    @RegisterExtension final ExtrovertSandboxExtension extension = new ExtrovertSandboxExtension();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number, ExtrovertSandbox sandbox) {
      useSandbox(sandbox);
    }
  }
}

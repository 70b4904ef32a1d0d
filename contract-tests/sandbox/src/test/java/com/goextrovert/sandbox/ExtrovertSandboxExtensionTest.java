package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
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

  abstract static class SharingTests {
    @RepeatedTest(2)
    void each(ExtrovertSandbox sandbox) {
      useSandbox(sandbox);
    }

    @Nested
    class Inner {
      @Test
      void third(ExtrovertSandbox sandbox) {
        useSandbox(sandbox);
      }
    }
  }

  @ExtendWith(ExtrovertSandboxExtension.class)
  static class ByAnnotation extends SharingTests {}

  static class ByStaticField extends SharingTests {
    @RegisterExtension
    static final ExtrovertSandboxExtension EXTENSION = new ExtrovertSandboxExtension();
  }

  static class ByInstanceField extends SharingTests {
    @RegisterExtension final ExtrovertSandboxExtension extension = new ExtrovertSandboxExtension();
  }
}

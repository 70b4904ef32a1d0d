package com.example.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension closes its sandbox with the application's version of JUnit. */
class ClosedSandboxTest {
  private static String baseUrl;

  @Test
  void sandboxIsClosedAfterTheLastTest() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(TestWithSandbox.class))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.succeeded(1));

    URI closed = URI.create(baseUrl);
    assertThatThrownBy(() -> new Socket(closed.getHost(), closed.getPort()).close())
        .isInstanceOf(ConnectException.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("extrovert-sandbox");
  }

  @ExtendWith(ExtrovertSandboxExtension.class)
  static class TestWithSandbox {
    @Test
    void test(ExtrovertSandbox sandbox) {
      baseUrl = sandbox.baseUrl();
    }
  }
}

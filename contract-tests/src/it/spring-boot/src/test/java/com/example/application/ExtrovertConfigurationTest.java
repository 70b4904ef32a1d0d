package com.example.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ExtrovertConfigurationTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(ExtrovertConfiguration.class)
          .withPropertyValues("extrovert.api-key=secret");

  @Test
  void clientClosesWithTheContext() {
    AtomicReference<ExtrovertClient> extrovert = new AtomicReference<>();
    runner.run(context -> extrovert.set(context.getBean(ExtrovertClient.class)));
    RemoveProspect removal =
        RemoveProspect.builder()
            .profileUrl("linkedin.com/in/john-doe")
            .campaignId(UUID.randomUUID())
            .build();

    assertThatThrownBy(() -> extrovert.get().prospects().remove(removal))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void propertiesDoNotShowTheKey() {
    runner.run(
        context ->
            assertThat(context.getBean(ExtrovertConfiguration.Properties.class).toString())
                .doesNotContain("secret"));
  }
}

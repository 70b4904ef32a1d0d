package com.example.application;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtrovertConfiguration.Properties.class)
class ExtrovertConfiguration {

  @ConfigurationProperties("extrovert")
  record Properties(
      String apiKey,
      @DefaultValue("https://api.goextrovert.com") String baseUrl,
      @DefaultValue("30s") Duration deadline) {

    @Override
    public String toString() {
      return "Properties[redacted]"; // the API key must not reach a log
    }
  }

  @Bean // Spring closes it with the context.
  ExtrovertClient extrovert(Properties properties, ObjectProvider<CallListener> listeners) {
    ExtrovertClient.Builder builder =
        ExtrovertClient.builder()
            .apiKey(properties.apiKey())
            .baseUrl(properties.baseUrl())
            .deadline(properties.deadline());
    listeners.orderedStream().forEach(builder::listener); // such as health and metrics, below
    return builder.build();
  }
}

package com.example.application;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import java.time.Duration;
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
  ExtrovertClient extrovert(Properties properties, CallListener listener) {
    return ExtrovertClient.builder()
        .apiKey(properties.apiKey())
        .baseUrl(properties.baseUrl())
        .deadline(properties.deadline())
        .listener(listener)
        .build();
  }
}

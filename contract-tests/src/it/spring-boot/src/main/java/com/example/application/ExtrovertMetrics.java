package com.example.application;

import com.goextrovert.client.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtrovertMetrics {

  @Bean
  MicrometerListener micrometerListener(MeterRegistry registry) {
    return new MicrometerListener(registry);
  }
}

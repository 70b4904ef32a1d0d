package com.example.application;

import com.goextrovert.client.CallListener;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports whether Extrovert responded to the last attempt, and sends no request of its own. */
@Component
class ExtrovertHealth implements HealthIndicator, CallListener {
  private volatile Health health = Health.unknown().build();

  @Override
  public Health health() {
    return health;
  }

  @Override
  public void onAttempt(Attempt attempt) {
    boolean responded = attempt.statusCode().isPresent();
    health =
        (responded ? Health.up() : Health.down())
            .withDetail("operation", attempt.operation())
            .build();
  }
}

package com.example.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationTest {
  private static final String JOHN = "https://www.linkedin.com/in/john-doe";
  private static final ExtrovertSandbox sandbox = ExtrovertSandbox.start();

  @Value("${local.server.port}")
  private int port;

  @Autowired private MeterRegistry meters;

  private UUID campaign;
  private UUID list;

  @DynamicPropertySource
  static void useSandbox(DynamicPropertyRegistry registry) {
    registry.add("extrovert.base-url", sandbox::baseUrl);
    registry.add("extrovert.api-key", sandbox::apiKey);
  }

  @BeforeEach
  void createCampaign() {
    sandbox.reset();
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  @Test
  void applicationRunsOnTheChosenServer() throws Exception {
    assertThat(request("GET", "/server").body())
        .containsIgnoringCase(System.getProperty("server"));
  }

  @Test
  void addsAndRemovesProspects() throws Exception {
    assertThat(add().body()).isEqualTo("Operation completed successfully");
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);

    assertThat(request("DELETE", "/prospects?campaign=" + campaign + "&profile=" + JOHN).body())
        .isEqualTo("Operation completed successfully");
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void scriptedResponsesReachTheApplication() throws Exception {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    HttpResponse<String> response = add();

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).isEqualTo("UNKNOWN");
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  @Test
  void healthFollowsTheLastAttemptWithoutARequest() throws Exception {
    add();
    int requests = sandbox.received().size();

    assertThat(request("GET", "/actuator/health").body()).contains("UP");
    assertThat(sandbox.received()).hasSize(requests);

    sandbox.respondNext(SandboxResponse.reset());
    add();

    assertThat(request("GET", "/actuator/health").body()).contains("DOWN");
  }

  @Test
  void attemptsAreMeasured() throws Exception {
    sandbox.respondNext(SandboxResponse.status(418));

    add();

    assertThat(
            meters
                .get("extrovert.client.requests")
                .tags("operation", "add prospect", "status", "418", "outcome", "CLIENT_ERROR")
                .timer()
                .count())
        .isEqualTo(1);
  }

  private HttpResponse<String> add() throws IOException, InterruptedException {
    return request(
        "POST", "/prospects?campaign=" + campaign + "&list=" + list + "&profile=" + JOHN);
  }

  private HttpResponse<String> request(String method, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }
}

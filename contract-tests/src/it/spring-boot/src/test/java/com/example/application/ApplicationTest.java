package com.example.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(ExtrovertSandboxExtension.class)
class ApplicationTest {
  private static final String JOHN = "https://www.linkedin.com/in/john-doe";

  private static ConfigurableApplicationContext application;

  private UUID campaign;
  private UUID list;

  @BeforeAll
  static void start(ExtrovertSandbox sandbox) {
    application =
        SpringApplication.run(
            Application.class,
            "--server.port=0",
            "--extrovert.base-url=" + sandbox.baseUrl(),
            "--extrovert.api-key=" + sandbox.apiKey());
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @BeforeEach
  void createCampaign(ExtrovertSandbox sandbox) {
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
  }

  @Test
  void applicationRunsOnTheChosenServer() throws Exception {
    assertThat(request("GET", "/server").body())
        .containsIgnoringCase(System.getProperty("server"));
  }

  @Test
  void addsAndRemovesProspects(ExtrovertSandbox sandbox) throws Exception {
    assertThat(add().body()).isEqualTo("Operation completed successfully");
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);

    assertThat(request("DELETE", "/prospects?campaign=" + campaign + "&profile=" + JOHN).body())
        .isEqualTo("Operation completed successfully");
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void scriptedResponsesReachTheApplication(ExtrovertSandbox sandbox) throws Exception {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    HttpResponse<String> response = add();

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).isEqualTo("UNKNOWN");
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  private HttpResponse<String> add() throws IOException, InterruptedException {
    return request(
        "POST", "/prospects?campaign=" + campaign + "&list=" + list + "&profile=" + JOHN);
  }

  private static HttpResponse<String> request(String method, String path)
      throws IOException, InterruptedException {
    String port = application.getEnvironment().getProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }
}

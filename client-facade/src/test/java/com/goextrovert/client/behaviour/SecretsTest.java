package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.LogRecorder;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.Requests;
import com.goextrovert.client.ThrowableText;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;

/** The server echoes every secret, and all loggers use their finest level. */
@ExtendWith(ExtrovertSandboxExtension.class)
@Isolated("It reads the log events of all threads.")
class SecretsTest {
  private static final String KEY = "k3y-that-nobody-may-see";
  private static final String SLUG = "jane-q-roe";
  private static final String TEXT = "w0rd-of-the-server";
  private static final String[] SECRETS = {KEY, SLUG, TEXT};

  private final LogRecorder slf4j = new LogRecorder(Logger.ROOT_LOGGER_NAME);
  private final ByteArrayOutputStream jdkLog = new ByteArrayOutputStream();

  /** Records {@code java.util.logging}, which OkHttp uses. */
  private final Handler jdk = new StreamHandler(jdkLog, new SimpleFormatter());

  private final java.util.logging.Logger jdkRoot = LogManager.getLogManager().getLogger("");
  private final Level jdkLevel = jdkRoot.getLevel();
  private ExtrovertClient extrovert;
  private ExtrovertSandbox sandbox;

  @BeforeEach
  void startRecording(ExtrovertSandbox sandbox) {
    jdkRoot.setLevel(Level.ALL);
    jdk.setLevel(Level.ALL);
    jdkRoot.addHandler(jdk);
    this.sandbox = sandbox;
    extrovert =
        ExtrovertClient.builder().apiKey(KEY).baseUrl(sandbox.baseUrl()).maxRetries(0).build();
  }

  @AfterEach
  void stopRecording() {
    extrovert.close();
    slf4j.close();
    jdkRoot.removeHandler(jdk);
    jdkRoot.setLevel(jdkLevel);
  }

  static Stream<SandboxResponse> responsesWithSecrets() {
    String all = String.join(" ", SECRETS);
    String envelope = "{\"status\":\"%s\",\"data\":%s,\"message\":\"" + all + "\"}";
    Stream<SandboxResponse> responses =
        Stream.of(
            SandboxResponse.status(200).body(all),
            SandboxResponse.status(200).body(envelope.formatted("error", "null")),
            SandboxResponse.status(200).body(envelope.formatted("success", "\"" + all + "\"")),
            SandboxResponse.status(200).header("Content-Encoding", "gzip").body(all),
            SandboxResponse.status(302).header("Location", "https://" + KEY + "." + SLUG + ".x/"),
            SandboxResponse.status(302).header("Location", "https://" + TEXT + "@x/"),
            SandboxResponse.status(400).header("X-Request-Id", KEY).body(all),
            SandboxResponse.status(400).header("X-Request-Id", "id " + TEXT),
            SandboxResponse.status(400).header("CF-Ray", "a-" + SLUG.toUpperCase(Locale.ROOT)),
            SandboxResponse.status(400).header("Content-Type", "a; charset=" + TEXT).body(all),
            SandboxResponse.status(401).body(envelope.formatted("error", "null")),
            SandboxResponse.status(429).header("Retry-After", all),
            SandboxResponse.status(503).body(all));
    return Stream.concat(
        responses.map(each -> each.header("Set-Cookie", TEXT + "=" + KEY)),
        Stream.of(SandboxResponse.reset()));
  }

  @ParameterizedTest
  @MethodSource("responsesWithSecrets")
  void exceptionAndLogContainNoSecret(SandboxResponse response) {
    sandbox.respondNext(response);
    ExtrovertException failure =
        catchThrowableOfType(ExtrovertException.class, () -> extrovert.prospects().remove(jane()));
    assertThat(ThrowableText.of(failure)).doesNotContainIgnoringCase(SECRETS);
    assertThat(everythingLogged()).contains("remove prospect").doesNotContainIgnoringCase(SECRETS);
  }

  @Test
  void confirmationShowsMessageOnlyThroughAccessor() {
    sandbox.respondNext(
        SandboxResponse.status(200)
            .body("{\"status\":\"success\",\"data\":null,\"message\":\"" + TEXT + "\\r\\nX: y\"}"));
    Confirmation confirmation = extrovert.prospects().remove(jane());
    assertThat(confirmation.message()).isEqualTo(TEXT + "\r\nX: y");
    assertThat(confirmation.toString() + everythingLogged()).doesNotContainIgnoringCase(SECRETS);
  }

  @Test
  void builderAndClientDoNotShowTheKey() {
    ExtrovertClient.Builder builder = ExtrovertClient.builder().apiKey(KEY);
    assertThat("%s %s %s".formatted(builder, extrovert, extrovert.prospects())).doesNotContain(KEY);
  }

  private RemoveProspect jane() {
    return Requests.remove("https://www.linkedin.com/in/" + SLUG, Requests.CAMPAIGN);
  }

  private String everythingLogged() {
    jdk.flush();
    return String.join("\n", slf4j.lines()) + jdkLog;
  }
}

package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.RequestOptions;
import com.goextrovert.client.Words;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** A server that sends back every secret, and loggers at their finest level. */
@ExtendWith(ExtrovertSandboxExtension.class)
@Isolated("It reads everything that is logged, by any thread.")
class SecretsTest {
  private static final String KEY = "k3y-that-nobody-may-see";
  private static final String SLUG = "jane-q-roe";
  private static final String WORD = "w0rd-of-the-server";
  private static final String[] SECRETS = {KEY, SLUG, WORD};

  private final ListAppender<ILoggingEvent> slf4j = new ListAppender<>();
  private final ByteArrayOutputStream jdkLog = new ByteArrayOutputStream();

  /** Records the JDK's own log, which OkHttp writes to. */
  private final Handler jdk = new StreamHandler(jdkLog, new SimpleFormatter());

  private final java.util.logging.Logger jdkRoot = LogManager.getLogManager().getLogger("");
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private Level before;
  private java.util.logging.Level jdkBefore;
  private ExtrovertClient extrovert;
  private UUID campaign;
  private ExtrovertSandbox sandbox;

  @BeforeEach
  void listen(ExtrovertSandbox sandbox) {
    before = root.getLevel();
    jdkBefore = jdkRoot.getLevel();
    root.setLevel(Level.TRACE);
    jdkRoot.setLevel(java.util.logging.Level.ALL);
    jdk.setLevel(java.util.logging.Level.ALL);
    slf4j.start();
    root.addAppender(slf4j);
    jdkRoot.addHandler(jdk);
    this.sandbox = sandbox;
    campaign = sandbox.createCampaign();
    extrovert = ExtrovertClient.builder().apiKey(KEY).baseUrl(sandbox.baseUrl()).build();
  }

  @AfterEach
  void stopListening() {
    extrovert.close();
    root.detachAppender(slf4j);
    jdkRoot.removeHandler(jdk);
    root.setLevel(before);
    jdkRoot.setLevel(jdkBefore);
  }

  static Stream<SandboxResponse> responsesWithSecrets() {
    String all = String.join(" ", SECRETS);
    String envelope = "{\"status\":\"%s\",\"data\":%s,\"message\":\"" + all + "\"}";
    Stream<SandboxResponse> statuses =
        IntStream.of(200, 201, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 501, 503, 599)
            .mapToObj(status -> SandboxResponse.status(status).body(all));
    Stream<SandboxResponse> envelopes =
        Stream.of(
            SandboxResponse.status(200).body(envelope.formatted("error", "null")),
            SandboxResponse.status(200).body(envelope.formatted("success", "\"" + all + "\"")),
            SandboxResponse.status(200)
                .body(envelope.formatted("success", "null").replace("m", "n")),
            SandboxResponse.status(400).body(envelope.formatted("error", "null")),
            SandboxResponse.status(200).body("{\"" + all));
    Stream<SandboxResponse> headers =
        Stream.of(SECRETS)
            .flatMap(
                secret ->
                    Stream.of(
                        SandboxResponse.status(400).header("X-Request-Id", "id " + secret),
                        SandboxResponse.status(302).header("Location", "https://" + secret + "@x/"),
                        SandboxResponse.status(429).header("Retry-After", secret),
                        SandboxResponse.status(400).header("Content-Type", "a; charset=" + secret),
                        SandboxResponse.status(200)
                            .header("Content-Encoding", "gzip")
                            .body(secret)));
    Stream<SandboxResponse> presentable =
        Stream.of(KEY, SLUG)
            .flatMap(
                secret ->
                    Stream.of(
                        SandboxResponse.status(400).header("X-Request-Id", secret),
                        SandboxResponse.status(400).header("CF-Ray", "a-" + secret.toUpperCase()),
                        SandboxResponse.status(302)
                            .header("Location", "https://" + secret + ".x/")));
    Stream<SandboxResponse> responses =
        Stream.of(statuses, envelopes, headers, presentable)
            .flatMap(each -> each)
            .flatMap(each -> Stream.of(each, each.header("Set-Cookie", WORD + "=" + KEY)));
    return Stream.concat(responses, Stream.of(SandboxResponse.reset()));
  }

  @ParameterizedTest
  @MethodSource("responsesWithSecrets")
  void responseBringsNoSecretIntoExceptionOrLog(SandboxResponse response) {
    sandbox.respondNext(response);

    ExtrovertException failure =
        catchThrowableOfType(
            ExtrovertException.class, () -> extrovert.prospects().remove(jane(), once()));

    assertThat(Words.of(failure)).doesNotContainIgnoringCase(SECRETS);
    assertThat(everythingLogged()).contains("remove prospect").doesNotContainIgnoringCase(SECRETS);
  }

  @Test
  void confirmationShowsMessageOnlyThroughAccessor() {
    sandbox.respondNext(
        SandboxResponse.status(200)
            .body("{\"status\":\"success\",\"data\":null,\"message\":\"" + WORD + "\\r\\nX: y\"}"));

    Confirmation confirmation = extrovert.prospects().remove(jane(), once());

    assertThat(confirmation.message()).isEqualTo(WORD + "\r\nX: y");
    assertThat(confirmation.toString() + everythingLogged()).doesNotContainIgnoringCase(SECRETS);
  }

  @Test
  void objectsDoNotShowKeyOrPerson() {
    AddProspect addition =
        AddProspect.builder()
            .profileUrl("https://www.linkedin.com/in/" + SLUG)
            .prospectListId(UUID.randomUUID())
            .campaignId(campaign)
            .build();
    ExtrovertClient.Builder builder = ExtrovertClient.builder().apiKey(KEY);

    assertThat("%s %s %s %s".formatted(addition, jane(), builder, extrovert))
        .doesNotContain(KEY, SLUG);
    assertThat(extrovert.prospects().toString()).doesNotContain(KEY);
  }

  private RemoveProspect jane() {
    return RemoveProspect.builder()
        .profileUrl("https://www.linkedin.com/in/" + SLUG)
        .campaignId(campaign)
        .build();
  }

  private static RequestOptions once() {
    return RequestOptions.builder().maxRetries(0).build();
  }

  private String everythingLogged() {
    jdk.flush();
    return slf4j.list.stream().map(SecretsTest::text).collect(Collectors.joining("\n")) + jdkLog;
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace;
  }
}

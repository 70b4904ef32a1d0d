package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.goextrovert.client.internal.http.Tls;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientBuilderTest {

  @Test
  void onlyTheKeyIsRequired() {
    builder().build().close();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtrovertClient.builder().build())
        .withMessageStartingWith("apiKey is missing");
  }

  @Test
  void plainHttpCanBeAllowedBeforeOrAfterBaseUrl() {
    ExtrovertClient.Builder after = builder().baseUrl("http://api.example").allowInsecureHttp(true);
    after.build().close();
    builder().allowInsecureHttp(true).baseUrl("http://api.example").build().close();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after.allowInsecureHttp(false).build())
        .withMessageStartingWith("baseUrl is http");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settingsOutOfRange")
  void settingOutOfRangeIsRefusedImmediately(
      String what, String field, Consumer<ExtrovertClient.Builder> setting) {
    ExtrovertClient.Builder builder = builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.accept(builder))
        .withMessageStartingWith(field + " ");
  }

  static List<Arguments> settingsOutOfRange() {
    Duration zero = Duration.ZERO;
    return List.of(
        row("no key", "apiKey", b -> b.apiKey((String) null)),
        row("no supplier of keys", "apiKey", b -> b.apiKey((Supplier<String>) null)),
        row("no base URL", "baseUrl", b -> b.baseUrl(null)),
        row("zero connect timeout", "connectTimeout", b -> b.connectTimeout(zero)),
        row("zero attempt timeout", "attemptTimeout", b -> b.attemptTimeout(zero)),
        row("zero deadline", "deadline", b -> b.deadline(zero)),
        row("negative retries", "maxRetries", b -> b.maxRetries(-1)),
        row("zero initial backoff", "initialBackoff", b -> b.initialBackoff(zero)),
        row("zero max backoff", "maxBackoff", b -> b.maxBackoff(zero)),
        row("zero response bytes", "maxResponseBytes", b -> b.maxResponseBytes(0)),
        row("over a GiB", "maxResponseBytes", b -> b.maxResponseBytes((1L << 30) + 1)),
        row("no listener", "listener", b -> b.listener(null)),
        row("zero deadline of a call", "deadline", b -> options().deadline(zero)),
        row("negative retries of a call", "maxRetries", b -> options().maxRetries(-1)));
  }

  @Test
  void boundaryValuesAreAccepted() {
    builder().maxRetries(0).maxResponseBytes(1).build().close();
    builder().maxResponseBytes(1L << 30).build().close();
  }

  @Test
  void defaultBackoffIs500MillisecondsUpTo8Seconds() {
    Duration initial = Duration.ofMillis(500);
    Duration max = Duration.ofSeconds(8);
    builder().maxBackoff(initial).build().close();
    builder().initialBackoff(max).build().close();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().maxBackoff(initial.minusNanos(1)).build())
        .withMessage("initialBackoff exceeds maxBackoff; set maxBackoff to at least PT0.5S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().initialBackoff(max.plusNanos(1)).build())
        .withMessageStartingWith("initialBackoff exceeds maxBackoff");
  }

  static List<Arguments> unusableKeyStores() throws Exception {
    KeyStore notLoaded = KeyStore.getInstance("PKCS12");
    Tls tls = new Tls();
    char[] password = "of-the-key".toCharArray();
    char[] other = "another".toCharArray();
    return List.of(
        row("not loaded", "trustStore has no certificate", b -> b.trustStore(notLoaded)),
        row(
            "not loaded",
            "clientCertificate cannot be used",
            b -> b.clientCertificate(notLoaded, password)),
        row(
            "wrong password",
            "clientCertificate cannot be used",
            b -> b.clientCertificate(tls.withKey(password), other)),
        row(
            "certificate without its key",
            "clientCertificate has no key",
            b -> b.clientCertificate(tls.trusted(), password)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("unusableKeyStores")
  void unusableKeyStoreIsRefused(
      String what, String message, Consumer<ExtrovertClient.Builder> setting) {
    ExtrovertClient.Builder builder = builder();
    setting.accept(builder);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageStartingWith(message);
  }

  @Test
  void unsetRequestOptionsAreEmpty() {
    RequestOptions none = RequestOptions.defaults();
    assertThat(none.deadline()).isEmpty();
    assertThat(none.maxRetries()).isEmpty();
    RequestOptions both = options().deadline(Duration.ofSeconds(3)).maxRetries(0).build();
    assertThat(both.deadline()).contains(Duration.ofSeconds(3));
    assertThat(both.maxRetries()).hasValue(0);
    assertThat(both).hasToString("RequestOptions[deadline=PT3S, maxRetries=0]");
  }

  @Test
  void userAgentContainsTheVersion() {
    assertThat(UserAgent.NAME).matches("extrovert-java/\\d+\\.\\d+\\.\\d+\\S*");
  }

  private static ExtrovertClient.Builder builder() {
    return ExtrovertClient.builder().apiKey("key-of-the-team");
  }

  private static RequestOptions.Builder options() {
    return RequestOptions.builder();
  }

  private static Arguments row(
      String what, String field, Consumer<ExtrovertClient.Builder> setting) {
    return Arguments.of(what, field, setting);
  }

  @ParameterizedTest
  @Cases(
      """
      https://api.example/a/../b https://api.example/./a https://[fe80::1%25lo]:1
      https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example
      """)
  void buildRefusesBaseUrlThatOkHttpWouldChange(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl(url).build())
        .withMessageStartingWith("baseUrl ")
        .withMessageNotContaining("lo]")
        .withMessageNotContaining("aaaa");
  }
}

package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    assertThatCode(() -> builder().build().close()).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtrovertClient.builder().build())
        .withMessageStartingWith("apiKey is missing");
  }

  @Test
  void buildRefusesPlainHttpToOtherMachines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl("http://api.example").build())
        .withMessageStartingWith("baseUrl is http")
        .withMessageContaining("allowInsecureHttp(true)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                builder()
                    .allowInsecureHttp(true)
                    .baseUrl("http://api.example")
                    .allowInsecureHttp(false)
                    .build())
        .withMessageStartingWith("baseUrl is http");
  }

  @Test
  void plainHttpCanBeAllowedBeforeOrAfterBaseUrl() {
    assertThatCode(
            () -> {
              builder().allowInsecureHttp(true).baseUrl("http://api.example").build().close();
              builder().baseUrl("http://api.example").allowInsecureHttp(true).build().close();
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settingsOutOfRange")
  void settingOutOfRangeIsNamedAtOnce(
      String what, String field, Consumer<ExtrovertClient.Builder> setting) {
    ExtrovertClient.Builder builder = builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.accept(builder))
        .withMessageStartingWith(field + " ");
  }

  static List<Arguments> settingsOutOfRange() {
    Duration tooLong = Duration.ofDays(365).plusNanos(1);
    return List.of(
        row("no key", "apiKey", b -> b.apiKey((String) null)),
        row("a blank key", "apiKey", b -> b.apiKey(" ")),
        row("no supplier of keys", "apiKey", b -> b.apiKey((Supplier<String>) null)),
        row("no base URL", "baseUrl", b -> b.baseUrl(null)),
        row("a relative base URL", "baseUrl", b -> b.baseUrl("/client")),
        row("a base URL with a query", "baseUrl", b -> b.baseUrl("https://api.example?x")),
        row("no connect timeout", "connectTimeout", b -> b.connectTimeout(null)),
        row("connecting in no time", "connectTimeout", b -> b.connectTimeout(Duration.ZERO)),
        row("connecting too long", "connectTimeout", b -> b.connectTimeout(tooLong)),
        row("no attempt timeout", "attemptTimeout", b -> b.attemptTimeout(null)),
        row("a negative attempt", "attemptTimeout", b -> b.attemptTimeout(Duration.ofNanos(-1))),
        row("too long an attempt", "attemptTimeout", b -> b.attemptTimeout(tooLong)),
        row("no deadline", "deadline", b -> b.deadline(null)),
        row("a deadline of zero", "deadline", b -> b.deadline(Duration.ZERO)),
        row("too late a deadline", "deadline", b -> b.deadline(tooLong)),
        row("the latest deadline", "deadline", b -> b.deadline(Duration.ofSeconds(1L << 62))),
        row("negative retries", "maxRetries", b -> b.maxRetries(-1)),
        row("no initial backoff", "initialBackoff", b -> b.initialBackoff(null)),
        row("a zero initial backoff", "initialBackoff", b -> b.initialBackoff(Duration.ZERO)),
        row("too long an initial backoff", "initialBackoff", b -> b.initialBackoff(tooLong)),
        row("no max backoff", "maxBackoff", b -> b.maxBackoff(null)),
        row("a negative max backoff", "maxBackoff", b -> b.maxBackoff(Duration.ofNanos(-1))),
        row("too long a max backoff", "maxBackoff", b -> b.maxBackoff(tooLong)),
        row(
            "backoffs out of order",
            "initialBackoff",
            b -> b.initialBackoff(Duration.ofSeconds(3)).maxBackoff(Duration.ofSeconds(2)).build()),
        row("no response bytes", "maxResponseBytes", b -> b.maxResponseBytes(0)),
        row("negative bytes", "maxResponseBytes", b -> b.maxResponseBytes(-1)),
        row("over a GiB", "maxResponseBytes", b -> b.maxResponseBytes((1L << 30) + 1)),
        row("no listener", "listener", b -> b.listener(null)),
        row("zero for a call", "deadline", b -> options().deadline(Duration.ZERO)),
        row("negative for a call", "maxRetries", b -> options().maxRetries(-1)));
  }

  @Test
  void limitsOfEveryRangeAreAccepted() {
    assertThatCode(
            () ->
                builder()
                    .connectTimeout(Duration.ofNanos(1))
                    .connectTimeout(Duration.ofDays(365))
                    .initialBackoff(Duration.ofNanos(1))
                    .maxBackoff(Duration.ofNanos(1))
                    .maxBackoff(Duration.ofDays(365))
                    .initialBackoff(Duration.ofDays(365))
                    .attemptTimeout(Duration.ofDays(365))
                    .deadline(Duration.ofDays(365))
                    .maxRetries(0)
                    .maxRetries(Integer.MAX_VALUE)
                    .maxResponseBytes(1)
                    .maxResponseBytes(1L << 30)
                    .build()
                    .close())
        .doesNotThrowAnyException();
  }

  static List<Arguments> unusableKeyStores() throws Exception {
    KeyStore notLoaded = KeyStore.getInstance("PKCS12");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    char[] none = {};
    return List.of(
        row("not loaded", "trustStore holds no certificate", b -> b.trustStore(notLoaded)),
        row(
            "not loaded",
            "clientCertificate cannot be used",
            b -> b.clientCertificate(notLoaded, none)),
        row("empty", "clientCertificate holds no key", b -> b.clientCertificate(empty, none)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("unusableKeyStores")
  void unusableKeyStoreIsNamed(
      String what, String message, Consumer<ExtrovertClient.Builder> setting) {
    ExtrovertClient.Builder builder = builder();
    setting.accept(builder);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageStartingWith(message);
  }

  @Test
  void requestOptionsHoldOnlyWhatWasSet() {
    RequestOptions none = RequestOptions.defaults();
    assertThat(none.deadline()).isEmpty();
    assertThat(none.maxRetries()).isEmpty();
    RequestOptions both = options().deadline(Duration.ofSeconds(3)).maxRetries(0).build();
    assertThat(both.deadline()).contains(Duration.ofSeconds(3));
    assertThat(both.maxRetries()).hasValue(0);
    assertThat(both).hasToString("RequestOptions[deadline=PT3S, maxRetries=0]");
  }

  @Test
  void userAgentHoldsTheVersion() {
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
  void buildRefusesBaseUrlThatWouldBeChanged(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl(url).build())
        .withMessageStartingWith("baseUrl ")
        .withMessageNotContaining("lo]")
        .withMessageNotContaining("aaaa");
  }
}

package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.UnexpectedStatusException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server text that a message may show. */
class ShownWordsTest {
  private static final String LONGEST = "a".repeat(64);

  @ParameterizedTest
  @ValueSource(strings = {"a", "abc-123_X.y", "0000", "8d256aa6-9b12-49a7-93ee-bf41634b5b60"})
  void requestIdIsShown(String id) {
    ApiException thrown = Reading.apiException(response(500, "", "x-request-id", id));
    assertThat(thrown.requestId()).contains(id);
    assertThat(thrown)
        .hasMessage(
            "add prospect failed: 500 Internal Server Error (request id " + id + ", 1 attempt)");
  }

  @Test
  void requestIdMayHave64Characters() {
    assertThat(requestId(LONGEST)).isEqualTo(LONGEST);
    assertThat(requestId(LONGEST + "a")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nb",
        "a/b",
        "a%20b",
        "<b>",
        "\u00e9",
        "\uff11",
        Reading.KEY,
        "x-Key-of-the-team-42-x",
        "KEY-OF-THE-TEAM-42",
        Reading.SLUG,
        "req-john-doe",
        "JOHN-DOE.1"
      })
  void unsafeRequestIdIsDropped(String id) {
    ApiException thrown = Reading.apiException(response(500, "", "X-Request-Id", id));
    assertThat(thrown.requestId()).isEmpty();
    assertThat(thrown).hasMessage("add prospect failed: 500 Internal Server Error (1 attempt)");
  }

  @ParameterizedTest
  @CsvSource({
    "abc,      ray-1,    abc",
    "a b,      ray-1,    ray-1",
    "john-doe, ray-1,    ray-1",
    "a b,      john-doe, none"
  })
  void cfRayReplacesAbsentRequestId(String id, String ray, String shown) {
    ApiException thrown =
        Reading.apiException(response(500, "", "CF-Ray", ray, "X-Request-Id", id));
    assertThat(thrown.requestId().orElse("none")).isEqualTo(shown);
    assertThat(Reading.apiException(response(500, "", "CF-Ray", "ray-1")).requestId())
        .contains("ray-1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example.com/x?y=z#w, login.example.com",
    "http://login.example.com, login.example.com",
    "//login.example.com/x, login.example.com",
    "https://user:pass@login.example.com:8443/, login.example.com",
    "https://10.0.0.1/x, 10.0.0.1",
    "https://xn--bcher-kva.example/john-doe, xn--bcher-kva.example"
  })
  void redirectHostIsShown(String location, String host) {
    UnexpectedStatusException thrown = redirect(302, location);
    assertThat(thrown.locationHost()).contains(host);
    assertThat(thrown)
        .hasMessage(
            "add prospect failed: 302 Found, redirect to " + host + " not followed (1 attempt)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/login",
        "login.example.com",
        "mailto:zebra@example.com",
        "https://",
        "https:///x",
        "https://zebra example.com/",
        "https://zebra_.example.com/",
        "https://[::1]/",
        "https://z\u00e9bra.example/",
        "https://zebra\r\n.example/",
        "https://key-of-the-team-42.example/",
        "https://KEY-of-the-TEAM-42.example/",
        "https://john-doe.example/",
        "https://x.John-Doe.example/"
      })
  void unsafeRedirectHostIsDropped(String location) {
    UnexpectedStatusException thrown = redirect(307, location);
    assertThat(thrown.locationHost()).isEmpty();
    assertThat(thrown).hasMessage("add prospect failed: 307 Temporary Redirect (1 attempt)");
  }

  @Test
  void otherStatusesShowNoHost() {
    assertThat(Reading.apiException(response(404, "", "Location", "https://login.example.com")))
        .hasMessage("add prospect failed: 404 Not Found (1 attempt)");
    assertThat(redirect(418, "https://login.example.com").locationHost()).isEmpty();
    assertThat(redirect(199, "https://login.example.com").locationHost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 399})
  void every3xxShowsItsHost(int status) {
    assertThat(redirect(status, "https://login.example.com").locationHost())
        .contains("login.example.com");
  }

  @Test
  void toStringHidesSecrets() {
    assertThat(new Secrets(Reading.KEY, Reading.SLUG)).hasToString("Secrets[]");
    RetryPolicy policy = CallSimulation.idempotent(2);
    Duration second = Duration.ofSeconds(1);
    assertThat(new CallPlan("add", policy, second, second, Reading.KEY, Reading.SLUG))
        .hasToString("CallPlan[operation=add]");
  }

  private static String requestId(String id) {
    return Reading.apiException(response(500, "", "X-Request-Id", id)).requestId().orElse("none");
  }

  private static UnexpectedStatusException redirect(int status, String location) {
    return (UnexpectedStatusException)
        Reading.exception(response(status, "", "Location", location));
  }
}

package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.Cases;
import com.goextrovert.client.ThrowableText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.goextrovert.com, https://api.goextrovert.com",
    "https://api.goextrovert.com/, https://api.goextrovert.com",
    "https://api.goextrovert.com///, https://api.goextrovert.com",
    "https://gateway.example/webgateway, https://gateway.example/webgateway",
    "https://gateway.example/webgateway/, https://gateway.example/webgateway",
    "https://gateway.example/a/b%20c/, https://gateway.example/a/b%20c",
    "https://gateway.example:8443/x, https://gateway.example:8443/x",
    "HTTPS://API.example, https://API.example",
    "HTTP://LocalHost:80/X, http://LocalHost:80/X",
    "https://gateway.example/a@b/, https://gateway.example/a@b",
    "https://10.0.0.1, https://10.0.0.1",
    "https://[::2]:8443, https://[::2]:8443",
    "https://gateway.example:1, https://gateway.example:1",
    "https://gateway.example:65535, https://gateway.example:65535",
    "' https://api.goextrovert.com\t', https://api.goextrovert.com"
  })
  void onlyTrailingSlashesAreRemoved(String given, String kept) {
    assertThat(BaseUrl.require(given, false)).isEqualTo(kept);
  }

  @ParameterizedTest
  @Cases(
      """
      http://localhost http://localhost:8080/path http://LOCALHOST http://127.0.0.1:8080
      http://127.255.255.254 http://[::1] http://[::1]:8080/x http://[0:0:0:0:0:0:0:1]
      """)
  void plainHttpIsAllowedOnLoopback(String url) {
    assertThat(BaseUrl.require(url, false)).isEqualTo(url);
  }

  @ParameterizedTest
  @Cases(
      """
      http://api.goextrovert.com http://127.0.0.1.evil.com http://localhost.evil.com
      http://evil-localhost http://128.0.0.1 http://0.0.0.0 http://10.0.0.1 http://[::2] http://[::]
      http://[::ffff:10.0.0.1] HTTP://api.goextrovert.com
      """)
  void plainHttpToOtherHostsMustBeAllowed(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.require(url, false))
        .withMessageMatching("baseUrl is http, .+; give https, or .*allowInsecureHttp\\(true\\)");
    assertThat(BaseUrl.require(url, true)).isEqualTo(url.replace("HTTP:", "http:"));
  }

  @ParameterizedTest
  @Cases(
      """
      https://api.example/.. https://api.example/a/../b https://api.example/./a
      https://api.example/a/.
      """)
  void dotSegmentIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.require(url, false))
        .withMessage("baseUrl has a dot segment in its path; remove it");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n"})
  void missingOrBlankUrlIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.require(url, true))
        .withMessageStartingWith("baseUrl is missing or blank; give an absolute URL");
  }

  @ParameterizedTest
  @Cases(
      """
      zebra /zebra //zebra.example zebra.example/path zebra:8080 https: https:zebra https://
      https:///zebra https://:8080/zebra ftp://zebra.example file:///zebra https://zebra␠example
      https://zebra.example/{x} https://z\u00e9bra.example https://zebra\\.example
      https://zebra.example?x=1 https://zebra.example? https://zebra.example/#x
      https://zebra.example# https://user@zebra.example https://user:pass@zebra.example
      https://@zebra.example https://zebra.example:0 https://zebra.example:65536
      https://zebra.example␍␊.evil https://zebra.example:port
      """)
  void anyOtherUrlIsRefusedWithoutRepeatingIt(String url) {
    Throwable thrown = catchThrowable(() -> BaseUrl.require(url, true));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(thrown.getMessage()).startsWith("baseUrl ");
    assertThat(ThrowableText.of(thrown)).doesNotContain("zebra", "user:pass");
  }
}

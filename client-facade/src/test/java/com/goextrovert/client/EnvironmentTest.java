package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  private static final String KEY = "EXTROVERT_API_KEY";
  private static final String URL = "EXTROVERT_BASE_URL";

  @Test
  void onlyTheKeyIsRequired() {
    Environment.client(Map.of(KEY, "key-of-the-team")).close();
    Environment.client(Map.of(KEY, "key-of-the-team", URL, "")).close();
  }

  @Test
  void missingKeyNamesTheVariable() {
    assertThat(catchThrowable(() -> Environment.client(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("EXTROVERT_API_KEY: apiKey is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', EXTROVERT_API_KEY: apiKey",
    "' ', '', EXTROVERT_API_KEY: apiKey",
    "'zebra\n', '', EXTROVERT_API_KEY: apiKey",
    "key, ' ', EXTROVERT_BASE_URL: baseUrl",
    "key, zebra, EXTROVERT_BASE_URL: baseUrl",
    "key, ftp://zebra.example, EXTROVERT_BASE_URL: baseUrl",
    "key, https://zebra@api.example, EXTROVERT_BASE_URL: baseUrl",
    "key, http://api.example, EXTROVERT_BASE_URL: baseUrl is http"
  })
  void invalidValueNamesTheVariableButNotTheValue(String key, String url, String message) {
    Throwable thrown = catchThrowable(() -> Environment.client(Map.of(KEY, key, URL, url)));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    assertThat(ThrowableText.of(thrown)).doesNotContain("zebra");
  }
}

package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final String KEY = "EXTROVERT_API_KEY";
  private static final String URL = "EXTROVERT_BASE_URL";

  @Test
  void onlyTheKeyIsRequired() {
    assertThatCode(() -> Environment.client(Map.of(KEY, "key-of-the-team")).close())
        .doesNotThrowAnyException();
  }

  @Test
  void emptyBaseUrlMeansDefault() {
    assertThatCode(() -> Environment.client(Map.of(KEY, "key-of-the-team", URL, "")).close())
        .doesNotThrowAnyException();
  }

  @Test
  void missingKeyNamesTheVariable() {
    assertThat(catchThrowable(() -> Environment.client(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("EXTROVERT_API_KEY: apiKey is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "zebra\n"})
  void invalidKeyNamesTheVariableButNotItsValue(String key) {
    Throwable thrown = catchThrowable(() -> Environment.client(Map.of(KEY, key)));
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("EXTROVERT_API_KEY: apiKey ");
    assertThat(Words.of(thrown)).doesNotContain("zebra");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "zebra", "ftp://zebra.example", "https://zebra@api.example"})
  void invalidBaseUrlNamesTheVariableButNotItsValue(String url) {
    Throwable thrown = catchThrowable(() -> Environment.client(Map.of(KEY, "key", URL, url)));
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("EXTROVERT_BASE_URL: baseUrl ");
    assertThat(Words.of(thrown)).doesNotContain("zebra");
  }

  @Test
  void plainHttpBaseUrlNamesTheVariable() {
    Map<String, String> variables = Map.of(KEY, "key", URL, "http://api.example");
    assertThat(catchThrowable(() -> Environment.client(variables)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("EXTROVERT_BASE_URL: baseUrl is http");
  }
}

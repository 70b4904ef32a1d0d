package com.goextrovert.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Checks what {@code mvn -P release} stages against Maven Central's published requirements. */
class StagedRepositoryCheck {
  private static final Path GROUP =
      Path.of(System.getProperty("staging.directory"), "com", "goextrovert");
  private static final String VERSION = System.getProperty("project.version");

  static Stream<String> artifacts() {
    return Stream.of(
        "extrovert-openapi", "extrovert-client-generated", "extrovert-client", "extrovert-sandbox");
  }

  /** Returns what is staged of this version; the lists of versions are not published. */
  static Stream<Path> publishedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(GROUP)) {
      return files
          .filter(file -> file.getParent().endsWith(VERSION))
          .filter(file -> !file.toString().matches(".*\\.(asc|md5|sha1)"))
          .toList()
          .stream();
    }
  }

  @Test
  void onlyArtifactsForUsersAreStaged() throws IOException {
    try (Stream<Path> folders = Files.list(GROUP)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(artifacts().toList());
    }
  }

  @Test
  void versionIsNotASnapshot() {
    assertThat(VERSION).isNotEmpty().doesNotEndWith("SNAPSHOT");
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void jarsAndBillOfMaterialsAreStaged(String artifact) {
    assertThat(List.of(".jar", "-sources.jar", "-javadoc.jar", ".pom", "-cyclonedx.json"))
        .allSatisfy(ending -> assertThat(file(artifact, ending)).isNotEmptyFile());
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void pomHasWhatCentralRequires(String artifact) throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(file(artifact, ".pom").toFile());
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();

    assertThat(xpath.evaluate("/project/groupId", pom)).isEqualTo("com.goextrovert");
    assertThat(xpath.evaluate("/project/artifactId", pom)).isEqualTo(artifact);
    assertThat(xpath.evaluate("/project/version", pom)).isEqualTo(VERSION);
    assertThat(
            List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/url",
                "scm/connection",
                "scm/developerConnection",
                "scm/url"))
        .allSatisfy(
            element ->
                assertThat(xpath.evaluate("/project/" + element, pom))
                    .as(element)
                    .isNotBlank()
                    .doesNotContain("$"));
    assertThat(xpath.evaluate("count(//dependency[not(version)])", pom)).isEqualTo("0");
    assertThat(List.of("parent", "build", "profiles", "dependencyManagement", "repositories"))
        .allSatisfy(
            element ->
                assertThat(xpath.evaluate("count(/project/" + element + ")", pom))
                    .as(element)
                    .isEqualTo("0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"extrovert-client", "extrovert-sandbox"})
  void javadocDocumentsThePublicPackagesOnly(String artifact) throws IOException {
    try (JarFile javadoc = new JarFile(file(artifact, "-javadoc.jar").toFile())) {
      assertThat(javadoc.stream().map(JarEntry::getName))
          .anyMatch(name -> name.endsWith("/package-summary.html"))
          .noneMatch(name -> name.contains("/internal/"));
    }
  }

  @ParameterizedTest
  @MethodSource("publishedFiles")
  void signatureIsValid(Path file) throws IOException, InterruptedException {
    Process gpg =
        new ProcessBuilder("gpg", "--batch", "--verify", file + ".asc", file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(gpg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(gpg.waitFor()).as(output).isZero();
  }

  @ParameterizedTest
  @MethodSource("publishedFiles")
  void checksumsAreRight(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] content = Files.readAllBytes(file);

    assertThat(Path.of(file + ".md5")).hasContent(hash("MD5", content));
    assertThat(Path.of(file + ".sha1")).hasContent(hash("SHA-1", content));
  }

  private static Path file(String artifact, String ending) {
    return GROUP.resolve(artifact).resolve(VERSION).resolve(artifact + "-" + VERSION + ending);
  }

  private static String hash(String algorithm, byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }
}

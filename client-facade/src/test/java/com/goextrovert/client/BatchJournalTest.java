package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.AttemptOutcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchJournalTest {
  private static final String BASE_URL = "https://api.example";
  private static final String IN_USE = "is in use by another batch, in this process or another";
  private static final UUID CAMPAIGN = Requests.CAMPAIGN;
  private static final ItemKey A = ItemKey.of(0, 0, true, 10);
  private static final ItemKey B = ItemKey.of(0, 0, true, 20);
  private static final AttemptOutcome CONFIRMED =
      new AttemptOutcome.Confirmed(201, "zebra", Optional.of("r-7"));

  @TempDir private Path directory;
  private final List<String> failures = new ArrayList<>();
  private Path file;

  @BeforeEach
  void placeFile() {
    file = directory.resolve("import.journal");
  }

  @Test
  void linesAreReadable() throws IOException {
    writeTwoItems();
    List<String> lines = Files.readAllLines(file, US_ASCII);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("extrovert-batch-journal 1 [0-9a-f]{32} [0-9a-f]{16} \\w{16}");
    assertThat(lines.get(1)).matches("2026-07-27T10:00:00Z intent 1 0{15}10{15}a \\w{16}");
    assertThat(lines.get(2))
        .matches("2026-07-27T10:00:00Z outcome 1 0{15}10{15}a CONFIRMED 201 - r-7 \\w{16}");
    assertThat(lines.get(3)).matches("2026-07-27T10:00:00Z intent 2 0{15}10{14}14 \\w{16}");
  }

  @Test
  void failureIsRecordedWithStatusAndDelivery() throws IOException {
    try (BatchJournal journal = open(new ItemTable())) {
      journal.end(1, A, Kind.REJECTED, failure(OptionalInt.of(400), Delivery.REJECTED));
      journal.end(1, A, Kind.UNKNOWN, failure(OptionalInt.empty(), Delivery.UNKNOWN));
    }
    assertThat(Files.readString(file))
        .contains(" REJECTED 400 REJECTED - ", " UNKNOWN - UNKNOWN - ");
  }

  @Test
  void keysAreSaltedByTheJournal() throws IOException {
    ItemKey key;
    try (BatchJournal journal = open(new ItemTable())) {
      key = journal.key("jo", CAMPAIGN, true);
      assertThat(journal.key("jo", CAMPAIGN, true)).isEqualTo(key);
    }
    try (BatchJournal journal = open(new ItemTable())) {
      assertThat(journal.key("jo", CAMPAIGN, true)).isEqualTo(key);
    }
    Files.delete(file);
    try (BatchJournal journal = open(new ItemTable())) {
      assertThat(journal.key("jo", CAMPAIGN, true)).isNotEqualTo(key);
    }
  }

  @Test
  void everyPartOfItsIdentityIsInAnItemsKey() throws IOException {
    try (BatchJournal journal = open(new ItemTable())) {
      List<ItemKey> keys =
          List.of(
              journal.key("jo", CAMPAIGN, true, "list"),
              journal.key("jo", CAMPAIGN, true, "list 2"),
              journal.key("jo", CAMPAIGN, false, "list"),
              journal.key("jo", new UUID(0, 9), true, "list"),
              journal.key("li", CAMPAIGN, true, "list"));
      assertThat(keys).extracting(ItemKey::identity).doesNotHaveDuplicates();
      assertThat(keys.subList(0, 4))
          .extracting(key -> key.place() >> 16)
          .containsOnly(keys.get(0).place() >> 16);
    }
  }

  @Test
  void newJournalHasNoItems() throws IOException {
    open(new ItemTable()).close();
    ItemTable items = new ItemTable();
    open(items).close();
    assertThat(items.size).isZero();
  }

  /** Whatever a killed process or a crashed disk leaves is a prefix. */
  @Test
  void everyPrefixIsRead() throws IOException {
    writeTwoItems();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      long lines = Files.readString(file, US_ASCII).chars().filter(c -> c == '\n').count();
      ItemTable items = new ItemTable();
      try (BatchJournal journal = open(items)) {
        assertThat(items.size > 0).isEqualTo(lines > 1);
        assertThat(journal.intend(3, A)).isTrue();
      }
      assertThat(items.state(A))
          .isEqualTo(lines < 2 ? Kind.NOT_ATTEMPTED : lines < 3 ? Kind.UNKNOWN : Kind.CONFIRMED);
      assertThat(items.state(B)).isEqualTo(lines < 4 ? Kind.NOT_ATTEMPTED : Kind.UNKNOWN);
      open(new ItemTable()).close();
    }
  }

  @Test
  void lineWithADamagedEndIsNotCutOff() throws IOException {
    writeTwoItems();
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length - 1] ^= 1;
    Files.write(file, damaged);
    assertRefused("is damaged in line 4;");
  }

  @Test
  void outcomeOfALaterItemSupersedesAnEarlierOne() throws IOException {
    try (BatchJournal journal = open(new ItemTable())) {
      journal.intend(1, A);
      journal.intend(2, B);
      journal.end(2, B, Kind.REJECTED, CONFIRMED);
    }
    ItemTable items = new ItemTable();
    open(items).close();
    assertThat(items.isSuperseded(A)).as("by an item without effect").isFalse();
    try (BatchJournal journal = open(new ItemTable())) {
      journal.end(2, B, Kind.CONFIRMED, CONFIRMED);
    }
    open(items).close();
    assertThat(items.isSuperseded(A)).isTrue();
  }

  @Test
  void damageNamesItsLine() throws IOException {
    writeTwoItems();
    byte[] whole = Files.readAllBytes(file);
    int line = 1;
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertRefused("is damaged in line " + line);
      line += whole[i] == '\n' ? 1 : 0;
      assertThat(Files.readAllBytes(file)).as("left as it was").isEqualTo(damaged);
    }
  }

  @Test
  void damageEndsAtTheFirstLineThatDoesNotFollow() throws IOException {
    writeTwoItems();
    List<String> lines = Files.readAllLines(file, US_ASCII);
    Collections.swap(lines, 1, 2);
    Files.write(file, lines);
    assertRefused("is damaged in line 2;");
    Collections.swap(lines, 1, 2);
    lines.remove(2);
    Files.write(file, lines);
    assertRefused("is damaged in line 3;");
  }

  @Test
  void zeroesAtTheEndAreATornLine() throws IOException {
    writeTwoItems();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 4_096));
    open(new ItemTable()).close();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,url\n", "name,url", "extrovert-batch-journal 2 0 0\n"})
  void otherFilesAreRefusedAndKept(String content) throws IOException {
    Files.writeString(file, content);
    assertRefused("is damaged in line 1 or is not a journal of this version");
    assertThat(file).hasContent(content);
  }

  @Test
  void otherVersionIsRefused() throws Exception {
    String header = "extrovert-batch-journal 2 0 0";
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(header.getBytes(US_ASCII));
    Files.writeString(file, header + " " + HexFormat.of().formatHex(hash, 0, 8) + "\n");
    assertRefused("is damaged in line 1 or is not a journal of this version");
  }

  @Test
  void longLineIsDamage() throws IOException {
    writeTwoItems();
    Files.writeString(file, "x".repeat(10_000), StandardOpenOption.APPEND);
    assertRefused("is damaged in line 5;");
  }

  @Test
  void otherBaseUrlIsRefused() throws IOException {
    writeTwoItems();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new BatchJournal(
                    file, "https://other", new ItemTable(), InstantSource.system(), failures::add))
        .withMessageEndingWith("belongs to another base URL");
  }

  @Test
  void openJournalIsRefusedInThisProcess() throws IOException {
    Path original = file;
    Path link = Files.createSymbolicLink(directory.resolve("link"), original);
    try (BatchJournal journal = openAt(link)) {
      assertThat(journal.intend(1, A)).isTrue();
      Path hardLink = Files.createLink(directory.resolve("hard-link"), original);
      for (Path name : List.of(original, link, hardLink)) {
        file = name;
        assertRefused(IN_USE);
      }
    }
    open(new ItemTable()).close();
  }

  @Test
  void lockedFileIsRefused() throws IOException {
    writeTwoItems();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(IN_USE);
    }
    open(new ItemTable()).close();
  }

  @Test
  void journalIsLockedForOtherProcesses() throws Exception {
    try (BatchJournal journal = open(new ItemTable())) {
      assertThat(journal.intend(1, A)).isTrue();
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(other.getInputStream().readAllBytes(), US_ASCII))
          .contains("import.journal is in use by another batch");
      assertThat(other.waitFor()).isEqualTo(1);
    }
  }

  /** Opens a journal from a second process. */
  static final class OtherProcess {
    public static void main(String[] arguments) throws IOException {
      openAt(Path.of(arguments[0])).close();
    }
  }

  @Test
  void nothingIsWrittenAfterALineThatFailed() throws IOException {
    BatchJournal journal = open(new ItemTable());
    assertThat(journal.intend(1, A)).isTrue();
    journal.close();
    assertThat(journal.intend(2, B)).isFalse();
    journal.end(1, A, Kind.CONFIRMED, CONFIRMED);
    assertThat(failures)
        .hasSize(2)
        .last()
        .isEqualTo("the journal cannot be written: an earlier line could not be written");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void unusablePathIsAnIoException(boolean isDirectory) {
    Path path = isDirectory ? directory : directory.resolve("absent").resolve("journal");
    assertThatIOException().isThrownBy(() -> openAt(path));
  }

  private void writeTwoItems() throws IOException {
    try (BatchJournal journal = open(new ItemTable())) {
      journal.intend(1, A);
      journal.end(1, A, Kind.CONFIRMED, CONFIRMED);
      journal.intend(2, B);
    }
  }

  private BatchJournal open(ItemTable items) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-07-27T10:00:00Z"));
    return new BatchJournal(file, BASE_URL, items, clock, failures::add);
  }

  private static BatchJournal openAt(Path path) throws IOException {
    return new BatchJournal(path, BASE_URL, new ItemTable(), InstantSource.system(), reason -> {});
  }

  private static AttemptOutcome failure(OptionalInt status, Delivery delivery) {
    return new AttemptOutcome.Failed(
        AttemptOutcome.Kind.OTHER, delivery, status, Optional.empty(), Optional.empty(), null);
  }

  private void assertRefused(String why) {
    assertThatIllegalStateException()
        .isThrownBy(() -> open(new ItemTable()))
        .withMessageStartingWith("the journal " + file + " " + why);
  }
}

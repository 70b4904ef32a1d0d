package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.faults.Certificate.OF_THIS_HOST;
import static com.goextrovert.client.faults.Reply.CONFIRM;
import static com.goextrovert.client.faults.Reply.END;
import static com.goextrovert.client.faults.Reply.RESET;
import static com.goextrovert.client.faults.Reply.SUCCESS;
import static com.goextrovert.client.faults.Reply.error;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.length;
import static com.goextrovert.client.faults.Reply.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection that is kept for the next call, and what a server may do to it meanwhile. */
class ReusedConnectionTest {
  private static final String CONFIRMATION = head("200 OK", length(SUCCESS)) + SUCCESS;

  static Stream<Arguments> callsPlainAndOverTls() {
    return Stream.of(Call.values())
        .flatMap(call -> Stream.of(arguments(call, null), arguments(call, OF_THIS_HOST)));
  }

  static Stream<Arguments> callsAndEndings() {
    return Stream.of(Call.values())
        .flatMap(call -> Stream.of(arguments(call, END), arguments(call, RESET)));
  }

  @ParameterizedTest
  @MethodSource("callsPlainAndOverTls")
  void aConnectionThatStaysIsUsedAgain(Call call, Certificate certificate) {
    try (FaultServer server = server(certificate, CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);
      rest();
      call.make(client);

      assertThat(requestsPerConnection(server)).containsExactly(2);
    }
  }

  @ParameterizedTest
  @MethodSource("callsPlainAndOverTls")
  void aConnectionThatEndedMeanwhileIsReplacedUnseen(Call call, Certificate certificate)
      throws InterruptedException {
    try (FaultServer server = server(certificate, CONFIRM.then(END), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);
      assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
      rest();

      assertThat(call.see(client, server)).isEqualTo(Seen.confirmed(call, 1, 1));
      assertThat(requestsPerConnection(server)).containsExactly(1, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aConnectionThatWasResetMeanwhileIsReplacedUnseen(Call call) throws InterruptedException {
    try (FaultServer server = FaultServer.replying(CONFIRM.then(RESET), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);
      assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
      rest();

      assertThat(call.see(client, server)).isEqualTo(Seen.confirmed(call, 1, 1));
      assertThat(requestsPerConnection(server)).containsExactly(1, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("callsAndEndings")
  void aConnectionThatEndsAsTheNextRequestArrivesIsAnUnknown(Call call, Reply ending) {
    try (FaultServer server = FaultServer.replying(CONFIRM, ending, CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);

      Seen expected =
          call == Call.ADD_FAIL
              ? Seen.failed(call, TransportException.class, UNKNOWN, 1)
              : Seen.confirmed(call, 2, 2);
      assertThat(call.see(client, server)).isEqualTo(expected);
      assertThat(server.connections().get(0).requests()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void whatFollowsAnAnswerMakesTheNextOneUnreadable(Call call) {
    try (FaultServer server = FaultServer.replying(send(CONFIRMATION + "more"), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      assertThat(call.see(client, server)).isEqualTo(Seen.confirmed(call, 1, 1));
      rest();

      Seen expected =
          call == Call.ADD_FAIL
              ? Seen.failed(call, TransportException.class, UNKNOWN, 1)
              : Seen.confirmed(call, 2, 2);
      assertThat(call.see(client, server)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("callsPlainAndOverTls")
  void aSecondAnswerSentTogetherWithTheFirstIsNotTakenForTheNext(
      Call call, Certificate certificate) {
    try (FaultServer server =
            server(certificate, send(CONFIRMATION + CONFIRMATION), error("404 Not Found"));
        ExtrovertClient client = server.client().build()) {
      call.make(client);
      rest();

      // The client leaves before the server has counted the request, so requests are not asserted.
      ExtrovertException failure = call.failure(client);
      assertThat(failure.delivery()).isEqualTo(UNKNOWN);
      assertThat(failure)
          .isInstanceOf(call == Call.ADD_FAIL ? TransportException.class : NotFoundException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aConnectionOnWhichSomethingCameMeanwhileIsReplacedUnseen(Call call)
      throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch spoken = new CountDownLatch(1);
    Reply speakUnasked =
        peer -> {
          await(answered);
          peer.send(CONFIRMATION);
          spoken.countDown();
        };
    try (FaultServer server = FaultServer.replying(CONFIRM.then(speakUnasked), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);
      answered.countDown();
      assertThat(spoken.await(5, TimeUnit.SECONDS)).isTrue();
      rest();

      assertThat(call.see(client, server)).isEqualTo(Seen.confirmed(call, 1, 1));
      assertThat(requestsPerConnection(server)).containsExactly(1, 1);
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private static FaultServer server(Certificate certificate, Reply... replies) {
    return certificate == null
        ? FaultServer.replying(replies)
        : FaultServer.replyingOverTls(certificate, replies);
  }

  private static List<Integer> requestsPerConnection(FaultServer server) {
    return server.connections().stream().map(ServedConnection::requests).toList();
  }

  /** Past the 5 ms within which a connection counts as in use. */
  private static void rest() {
    long end = System.nanoTime() + Duration.ofMillis(10).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}

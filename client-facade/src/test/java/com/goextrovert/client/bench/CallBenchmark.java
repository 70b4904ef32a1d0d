package com.goextrovert.client.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.BatchOptions;
import com.goextrovert.client.BatchOutcome;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.ProspectBatch;
import com.goextrovert.client.RateLimit;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import feign.Feign;
import feign.Retryer;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Compares what a call costs this process, in CPU time and allocated bytes, with other ways to send
 * the same request. The server is a process of its own. The ways take turns in every round, so that
 * whatever else the machine does falls on all of them; the table shows each median as a ratio.
 */
final class CallBenchmark {
  private static final int ROUNDS = 9;
  private static final int CALLS = 2_000;
  private static final int WARM_UP_CALLS = 20_000;

  private static final String KEY = "the-key";
  private static final UUID CAMPAIGN = UUID.randomUUID();
  private static final UUID LIST = UUID.randomUUID();
  private static final String PROFILE = "https://www.linkedin.com/in/john-doe-";
  private static final MediaType JSON = MediaType.get("application/json");

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private CallBenchmark() {}

  /**
   * Sends requests one after the other, each with a profile of its own, and checks the responses.
   */
  private interface Way {
    void send(int requests) throws Exception;
  }

  /** Sends one request and checks its response. */
  private interface Call {
    void send(String profile) throws Exception;
  }

  /** What a call costs in one round. */
  private record Cost(long cpuNanos, long bytes) {}

  public static void main(String[] args) throws Exception {
    Process server = startServer();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))) {
      String url = "http://127.0.0.1:" + out.readLine();
      try (ExtrovertClient client = ExtrovertClient.builder().apiKey(KEY).baseUrl(url).build()) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("OkHttp and Jackson by hand", okHttp(url));
        ways.put("this client", each(profile -> client.prospects().add(prospect(profile))));
        ways.put("a batch of this client", batch(client));
        ways.put("java.net.http and Jackson by hand", javaNetHttp(url));
        ways.put("the generated interface with Feign's defaults", feign(url));
        print(measure(ways));
      }
    } finally {
      server.destroy();
    }
  }

  private static Process startServer() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            FixedResponseServer.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Map<String, List<Cost>> measure(Map<String, Way> ways) throws Exception {
    for (Way way : ways.values()) {
      way.send(WARM_UP_CALLS);
    }
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        costs.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(cost(way.getValue()));
      }
    }
    return costs;
  }

  private static Cost cost(Way way) throws Exception {
    long cpu = PROCESS.getProcessCpuTime();
    long bytes = allocatedBytes();
    way.send(CALLS);
    return new Cost(
        (PROCESS.getProcessCpuTime() - cpu) / CALLS, (allocatedBytes() - bytes) / CALLS);
  }

  private static Way each(Call call) {
    return requests -> {
      for (int i = 0; i < requests; i++) {
        call.send(PROFILE + i);
      }
    };
  }

  /** A batch ends its threads, and their bytes are not counted; the others keep theirs. */
  private static long allocatedBytes() {
    return LongStream.of(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  private static void print(Map<String, List<Cost>> costs) {
    Cost base = median(costs.values().iterator().next());
    System.out.println("| one call through | CPU time | allocated bytes |");
    System.out.println("| --- | --- | --- |");
    costs.forEach(
        (name, each) -> {
          Cost cost = median(each);
          System.out.printf(
              "| %s | %.2f | %s |%n",
              name,
              (double) cost.cpuNanos() / base.cpuNanos(),
              name.startsWith("a batch")
                  ? ""
                  : "%.2f (%,d)".formatted((double) cost.bytes() / base.bytes(), cost.bytes()));
        });
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs.stream().mapToLong(Cost::cpuNanos)),
        median(costs.stream().mapToLong(Cost::bytes)));
  }

  private static long median(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static AddProspect prospect(String profile) {
    return AddProspect.builder()
        .profileUrl(profile)
        .prospectListId(LIST)
        .campaignId(CAMPAIGN)
        .onDuplicate(DuplicatePolicy.MOVE)
        .build();
  }

  private static Way batch(ExtrovertClient client) {
    BatchOptions<String> options =
        BatchOptions.<String>builder()
            .rateLimit(RateLimit.perSecond(1_000_000))
            .concurrency(1)
            .build();
    return requests -> {
      try (ProspectBatch<String> batch = client.prospects().batch(options)) {
        each(profile -> batch.add(profile, prospect(profile))).send(requests);
        if (batch.finish().count(BatchOutcome.Kind.CONFIRMED) != requests) {
          throw new IllegalStateException("an item was not confirmed");
        }
      }
    };
  }

  private static AddProspectRequest request(String profile) {
    return new AddProspectRequest()
        .prospectProfileUrl(profile)
        .prospectListId(LIST.toString())
        .campaignId(CAMPAIGN.toString())
        .moveDuplicatedProspect(true);
  }

  private static Way okHttp(String url) {
    OkHttpClient http = new OkHttpClient();
    JsonMapper mapper = new JsonMapper();
    return each(
        profile -> {
          Request request =
              new Request.Builder()
                  .url(url + "/api/client/v1/prospects")
                  .header(ProspectsApi.API_KEY_HEADER, KEY)
                  .header("Accept", "application/json")
                  .post(RequestBody.create(mapper.writeValueAsBytes(request(profile)), JSON))
                  .build();
          try (Response response = http.newCall(request).execute()) {
            requireSuccess(response.code(), mapper.readTree(response.body().bytes()));
          }
        });
  }

  private static Way javaNetHttp(String url) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    JsonMapper mapper = new JsonMapper();
    return each(
        profile -> {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(url + "/api/client/v1/prospects"))
                  .header(ProspectsApi.API_KEY_HEADER, KEY)
                  .header("Accept", "application/json")
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(
                          mapper.writeValueAsBytes(request(profile))))
                  .build();
          HttpResponse<byte[]> response =
              http.send(request, HttpResponse.BodyHandlers.ofByteArray());
          requireSuccess(response.statusCode(), mapper.readTree(response.body()));
        });
  }

  private static Way feign(String url) {
    ProspectsApi api =
        Feign.builder()
            .encoder(new JacksonEncoder())
            .decoder(new JacksonDecoder())
            .retryer(Retryer.NEVER_RETRY)
            .requestInterceptor(template -> template.header(ProspectsApi.API_KEY_HEADER, KEY))
            .target(ProspectsApi.class, url);
    return each(
        profile -> {
          if (api.addProspect(request(profile)).getStatus() == null) {
            throw new IllegalStateException("no status");
          }
        });
  }

  private static void requireSuccess(int status, JsonNode body) {
    if (status / 100 != 2 || !body.path("status").asText().equals("success")) {
      throw new IllegalStateException("status " + status);
    }
  }
}

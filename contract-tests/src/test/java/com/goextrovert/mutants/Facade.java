package com.goextrovert.mutants;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.SpecifiedOperation;
import java.util.Map;
import java.util.function.Consumer;

/** The facade as a judge of answers: it confirms one, or throws what its users know. */
final class Facade {
  /** One call for each operation; an operation without one is not offered. */
  private static final Map<String, Consumer<ExtrovertClient>> CALLS =
      Map.of(
          "POST " + Contract.PATH,
          client ->
              client
                  .prospects()
                  .add(
                      AddProspect.builder()
                          .profileUrl(Contract.PROFILE)
                          .prospectListId(Contract.LIST)
                          .campaignId(Contract.CAMPAIGN)
                          .build()),
          "DELETE " + Contract.PATH,
          client ->
              client
                  .prospects()
                  .remove(
                      RemoveProspect.builder()
                          .profileUrl(Contract.PROFILE)
                          .campaignId(Contract.CAMPAIGN)
                          .build()));

  private final ExtrovertClient client;

  Facade(ExtrovertClient client) {
    this.client = client;
  }

  static boolean offers(SpecifiedOperation operation) {
    return CALLS.containsKey(operation.method() + " " + operation.path());
  }

  /** Whether the operation, answered by the server as it will be, is confirmed. */
  boolean confirms(SpecifiedOperation operation) {
    try {
      CALLS.get(operation.method() + " " + operation.path()).accept(client);
      return true;
    } catch (ExtrovertException told) {
      return false;
    }
  }
}

package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.fail;

import com.goextrovert.openapi.contract.ContractCheck;
import com.goextrovert.openapi.contract.Violation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The specification, as it is packaged, held to {@code client.yaml}. A whole build does this before
 * it generates anything; an update does it here, when there is something to look at.
 */
class SpecificationPromisesTest {

  @Test
  void theSpecificationPromisesWhatTheClientReliesOn() throws IOException {
    List<Violation> found = ContractCheck.violations(VendoredSpecification.tree(), Needs.all());

    if (!found.isEmpty()) {
      fail(found.stream().map(each -> "\n" + each).collect(Collectors.joining()));
    }
  }
}

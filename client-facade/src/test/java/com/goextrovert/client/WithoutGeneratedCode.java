package com.goextrovert.client;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out generated code. */
public final class WithoutGeneratedCode implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/com/goextrovert/client/generated/");
  }
}

package com.goextrovert.sandbox;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base class: a sandbox with one campaign and one prospect list. */
@ExtendWith(ExtrovertSandboxExtension.class)
@Timeout(60)
abstract class SandboxTest {
  ExtrovertSandbox sandbox;
  SandboxClient client;
  UUID campaign;
  UUID list;

  @BeforeEach
  void createCampaignWithOneList(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    client = new SandboxClient(sandbox);
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
  }
}

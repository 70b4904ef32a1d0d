package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class OverTlsTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.tls(ExtrovertSandbox.start());
  }
}

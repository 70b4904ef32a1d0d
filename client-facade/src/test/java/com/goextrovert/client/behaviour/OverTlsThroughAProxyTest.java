package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class OverTlsThroughAProxyTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.tlsThroughProxy(ExtrovertSandbox.start());
  }
}

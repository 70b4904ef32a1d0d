package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class ThroughAProxyTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.plainProxy(ExtrovertSandbox.start());
  }
}

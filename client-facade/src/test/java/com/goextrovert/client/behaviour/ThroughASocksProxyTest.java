package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class ThroughASocksProxyTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.socksProxy(ExtrovertSandbox.start());
  }
}

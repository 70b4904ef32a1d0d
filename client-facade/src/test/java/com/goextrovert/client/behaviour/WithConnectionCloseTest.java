package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class WithConnectionCloseTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.direct(ExtrovertSandbox.builder().persistentConnections(false).start());
  }
}

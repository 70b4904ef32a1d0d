package com.goextrovert.client.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class OverPlainHttpTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.direct(ExtrovertSandbox.start());
  }
}

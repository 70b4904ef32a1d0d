package com.goextrovert.behaviour;

import com.goextrovert.sandbox.ExtrovertSandbox;

class OverPlainHttpTest extends FacadeBehaviour {

  @Override
  Way way() {
    return Ways.direct(ExtrovertSandbox.start());
  }
}

package com.goextrovert.live;

import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.goextrovert.contract.Contract;

/** Verifies a real provider against the accepted pact: {@code mvn verify -P live}. */
@PactFolder(Contract.ACCEPTED)
class LiveVerification extends AbstractLiveVerification {}

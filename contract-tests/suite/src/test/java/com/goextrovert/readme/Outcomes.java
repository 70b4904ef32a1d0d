package com.goextrovert.readme;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ConflictException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.RateLimitException;
import java.time.Duration;

class Outcomes {

  static String addOrExplain(ExtrovertClient extrovert, AddProspect prospect) {
    try {
      extrovert.prospects().add(prospect);
      return "added";
    } catch (RateLimitException e) {
      return "later, after " + e.retryAfter().orElse(Duration.ofMinutes(1));
    } catch (AuthenticationException e) {
      return "the API key is wrong";
    } catch (BadRequestException | ConflictException | NotFoundException e) {
      return e.isDuplicate() ? "already there" : e.serverMessage().orElse("no reason given");
    } catch (ExtrovertException e) {
      return switch (e.delivery()) {
        case NOT_SENT, REJECTED -> "not added; trying again later is safe";
        case APPLIED -> "added, although the response was broken";
        case UNKNOWN -> "may have been added";
      };
    }
  }
}

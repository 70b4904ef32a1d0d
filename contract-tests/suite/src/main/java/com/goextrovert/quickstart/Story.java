package com.goextrovert.quickstart;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.quickstart.Quickstart.QuickstartList;
import java.io.PrintStream;

/** Makes five calls and prints their results. Whatever happens, it removes what it added. */
final class Story {
  private final PrintStream out;
  private final Prospects prospects;
  private final Prospects withWrongKey;
  private final String profileUrl;
  private QuickstartList addedTo;

  Story(PrintStream out, Prospects prospects, Prospects withWrongKey, String profileUrl) {
    this.out = out;
    this.prospects = prospects;
    this.withWrongKey = withWrongKey;
    this.profileUrl = profileUrl;
  }

  /**
   * Makes the calls.
   *
   * @return 0 if every call ended as expected, else 1
   */
  int run(QuickstartList here, QuickstartList there) {
    try {
      added("add a prospect", here, DuplicatePolicy.FAIL);
      rejectedAsDuplicate("add it elsewhere", there);
      added("add it there, moving it", there, DuplicatePolicy.MOVE);
      removed("remove it");
      rejectedForItsKey("add it with a wrong key", here);
      return 0;
    } catch (ExtrovertException | UnexpectedSuccessException e) {
      out.println("  stopped: " + e.getMessage());
      return 1;
    } finally {
      cleanUp();
    }
  }

  private void added(String call, QuickstartList place, DuplicatePolicy onDuplicate) {
    try {
      print(call, prospects.add(request(place, onDuplicate)));
      addedTo = place;
    } catch (ExtrovertException e) {
      noteIfAdded(e, place);
      throw e;
    }
  }

  private void rejectedAsDuplicate(String call, QuickstartList place) {
    try {
      prospects.add(request(place, DuplicatePolicy.FAIL));
    } catch (ApiException e) {
      if (e.delivery() == Delivery.REJECTED) {
        print(call, e);
        return;
      }
      noteIfAdded(e, place);
      throw e;
    }
    addedTo = place;
    throw new UnexpectedSuccessException("a duplicate was added");
  }

  private void removed(String call) {
    print(
        call,
        prospects.remove(
            RemoveProspect.builder()
                .profileUrl(profileUrl)
                .campaignId(addedTo.campaignId())
                .build()));
    addedTo = null;
  }

  private void rejectedForItsKey(String call, QuickstartList place) {
    try {
      withWrongKey.add(request(place, DuplicatePolicy.FAIL));
    } catch (AuthenticationException e) {
      print(call, e);
      return;
    } catch (ExtrovertException e) {
      noteIfAdded(e, place);
      throw e;
    }
    addedTo = place;
    throw new UnexpectedSuccessException("a wrong key was accepted");
  }

  /** Notes a prospect that may have been added, so that it is removed. */
  private void noteIfAdded(ExtrovertException e, QuickstartList place) {
    if (e.delivery() == Delivery.UNKNOWN || e.delivery() == Delivery.APPLIED) {
      addedTo = place;
    }
  }

  private void cleanUp() {
    if (addedTo == null) {
      return;
    }
    try {
      removed("clean up");
    } catch (NotFoundException e) {
      out.println("  the prospect is not in the campaign");
    } catch (ExtrovertException e) {
      out.println("  the prospect may still be in the campaign: " + e.getMessage());
    }
  }

  private AddProspect request(QuickstartList place, DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl(profileUrl)
        .prospectListId(place.prospectListId())
        .campaignId(place.campaignId())
        .onDuplicate(onDuplicate)
        .build();
  }

  private void print(String call, Confirmation confirmation) {
    line(call, confirmation.statusCode() + " " + confirmation.message());
  }

  private void print(String call, ApiException e) {
    line(
        call,
        e.statusCode()
            + " "
            + e.serverMessage().orElse("")
            + " -> "
            + e.getClass().getSimpleName());
  }

  private void line(String call, String result) {
    out.printf("  %-24s %s%n", call, result);
  }

  /** Thrown when a call succeeds that should be rejected. */
  private static final class UnexpectedSuccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedSuccessException(String message) {
      super(message);
    }
  }
}

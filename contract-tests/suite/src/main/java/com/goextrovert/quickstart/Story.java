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

/** Makes five calls, prints their results, and removes what it added even if a call fails. */
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
   * Makes the calls: adds to the first list, then moves the prospect to the second.
   *
   * @return 0 if every call ended as expected, else 1
   */
  int run(QuickstartList first, QuickstartList second) {
    try {
      add("add a prospect", first, DuplicatePolicy.FAIL);
      addDuplicate("add it again", second);
      add("add it again with MOVE", second, DuplicatePolicy.MOVE);
      remove("remove it");
      addWithWrongKey("add it with a wrong key", first);
      return 0;
    } catch (ExtrovertException | UnexpectedSuccessException e) {
      out.println("  stopped: " + e.getMessage());
      return 1;
    } finally {
      cleanUp();
    }
  }

  private void add(String call, QuickstartList list, DuplicatePolicy onDuplicate) {
    try {
      print(call, prospects.add(request(list, onDuplicate)));
      addedTo = list;
    } catch (ExtrovertException e) {
      noteIfAdded(e, list);
      throw e;
    }
  }

  private void addDuplicate(String call, QuickstartList list) {
    try {
      prospects.add(request(list, DuplicatePolicy.FAIL));
    } catch (ApiException e) {
      if (e.delivery() == Delivery.REJECTED) {
        print(call, e);
        return;
      }
      noteIfAdded(e, list);
      throw e;
    }
    addedTo = list;
    throw new UnexpectedSuccessException("a duplicate was added");
  }

  private void remove(String call) {
    print(
        call,
        prospects.remove(
            RemoveProspect.builder()
                .profileUrl(profileUrl)
                .campaignId(addedTo.campaignId())
                .build()));
    addedTo = null;
  }

  private void addWithWrongKey(String call, QuickstartList list) {
    try {
      withWrongKey.add(request(list, DuplicatePolicy.FAIL));
    } catch (AuthenticationException e) {
      print(call, e);
      return;
    } catch (ExtrovertException e) {
      noteIfAdded(e, list);
      throw e;
    }
    addedTo = list;
    throw new UnexpectedSuccessException("a wrong key was accepted");
  }

  /** Remembers the list if the prospect may have been added, so that it is removed. */
  private void noteIfAdded(ExtrovertException e, QuickstartList list) {
    if (e.delivery() == Delivery.UNKNOWN || e.delivery() == Delivery.APPLIED) {
      addedTo = list;
    }
  }

  private void cleanUp() {
    if (addedTo == null) {
      return;
    }
    try {
      remove("clean up");
    } catch (NotFoundException e) {
      out.println("  the prospect is not in the campaign");
    } catch (ExtrovertException e) {
      out.println("  the prospect may still be in the campaign: " + e.getMessage());
    }
  }

  private AddProspect request(QuickstartList list, DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl(profileUrl)
        .prospectListId(list.prospectListId())
        .campaignId(list.campaignId())
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

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
final class QuickstartRun {
  private final PrintStream out;
  private final Prospects prospects;
  private final Prospects withWrongKey;
  private final String profileUrl;
  private QuickstartList addedTo;

  QuickstartRun(PrintStream out, Prospects prospects, Prospects withWrongKey, String profileUrl) {
    this.out = out;
    this.prospects = prospects;
    this.withWrongKey = withWrongKey;
    this.profileUrl = profileUrl;
  }

  /**
   * Makes the calls: adds to the first list, then moves the prospect to the second.
   *
   * @return 0 if every call ended as expected, otherwise 1
   */
  int run(QuickstartList first, QuickstartList second) {
    try {
      print("add a prospect", add(prospects, first, DuplicatePolicy.FAIL));
      expectRejection("add it again", prospects, second, ApiException.class);
      print("add it again with MOVE", add(prospects, second, DuplicatePolicy.MOVE));
      print("remove it", remove());
      expectRejection(
          "add it with a wrong key", withWrongKey, first, AuthenticationException.class);
      return 0;
    } catch (ExtrovertException | IllegalStateException e) {
      out.println("  stopped: " + e.getMessage());
      return 1;
    } finally {
      cleanUp();
    }
  }

  /** Records the list if the prospect may have been added, so that cleanUp removes it. */
  private Confirmation add(Prospects caller, QuickstartList list, DuplicatePolicy onDuplicate) {
    try {
      Confirmation added = caller.add(request(list, onDuplicate));
      addedTo = list;
      return added;
    } catch (ExtrovertException e) {
      if (e.delivery() == Delivery.UNKNOWN || e.delivery() == Delivery.APPLIED) {
        addedTo = list;
      }
      throw e;
    }
  }

  private void expectRejection(
      String call, Prospects caller, QuickstartList list, Class<? extends ApiException> expected) {
    try {
      add(caller, list, DuplicatePolicy.FAIL);
    } catch (ApiException e) {
      if (e.delivery() != Delivery.REJECTED || !expected.isInstance(e)) {
        throw e;
      }
      print(call, e);
      return;
    }
    throw new IllegalStateException(call + " was not rejected");
  }

  private Confirmation remove() {
    RemoveProspect removal =
        RemoveProspect.builder().profileUrl(profileUrl).campaignId(addedTo.campaignId()).build();
    Confirmation removed = prospects.remove(removal);
    addedTo = null;
    return removed;
  }

  private void cleanUp() {
    if (addedTo == null) {
      return;
    }
    try {
      print("clean up", remove());
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
    print(call, confirmation.statusCode(), confirmation.message());
  }

  private void print(String call, ApiException e) {
    String message = e.serverMessage().orElse("");
    print(call, e.statusCode(), message + " -> " + e.getClass().getSimpleName());
  }

  private void print(String call, int statusCode, String result) {
    out.printf("  %-24s %d %s%n", call, statusCode, result);
  }
}

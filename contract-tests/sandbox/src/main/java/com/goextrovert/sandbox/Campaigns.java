package com.goextrovert.sandbox;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The campaigns of one owner, with their prospect lists and prospects. Thread-safe.
 *
 * <p>A prospect is in at most one list.
 */
final class Campaigns {
  private final Set<UUID> campaigns = new HashSet<>();
  private final Map<UUID, UUID> campaignByList = new LinkedHashMap<>();
  private final Map<UUID, Set<String>> prospectsByList = new HashMap<>();
  private final Map<String, UUID> listByProspect = new HashMap<>();

  synchronized void create(UUID campaign) {
    campaigns.add(campaign);
  }

  synchronized void createList(UUID campaign, UUID list) {
    if (!campaigns.contains(campaign)) {
      throw new IllegalArgumentException("No such campaign: " + campaign);
    }
    UUID owner = campaignByList.putIfAbsent(list, campaign);
    if (owner != null && !owner.equals(campaign)) {
      throw new IllegalArgumentException("List " + list + " belongs to campaign " + owner);
    }
    prospectsByList.putIfAbsent(list, new LinkedHashSet<>());
  }

  synchronized void put(UUID list, String prospect) {
    Set<String> members = members(list);
    removeFromItsList(prospect);
    members.add(prospect);
    listByProspect.put(prospect, list);
  }

  /** Adds a prospect as the API does, or throws a {@link RejectedRequestException}. */
  synchronized void add(UUID campaign, UUID list, String prospect, boolean moveDuplicate) {
    requireKnown(campaign);
    if (!campaign.equals(campaignByList.get(list))) {
      throw new RejectedRequestException(
          404, "Prospect list " + list + " not found in campaign " + campaign);
    }
    if (listByProspect.containsKey(prospect) && !moveDuplicate) {
      throw new RejectedRequestException(
          400, "Duplicate prospect: it is already in a prospect list");
    }
    put(list, prospect);
  }

  /** Removes a prospect as the API does, or throws a {@link RejectedRequestException}. */
  synchronized void remove(UUID campaign, String prospect) {
    requireKnown(campaign);
    if (!campaign.equals(campaignByList.get(listByProspect.get(prospect)))) {
      throw new RejectedRequestException(404, "Prospect not found in campaign " + campaign);
    }
    removeFromItsList(prospect);
  }

  synchronized Set<String> prospects(UUID list) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(members(list)));
  }

  synchronized Optional<UUID> listOf(String prospect) {
    return Optional.ofNullable(listByProspect.get(prospect));
  }

  /** Describes each list, in order of creation. */
  synchronized List<ListOverview> overview(int newest) {
    return campaignByList.entrySet().stream()
        .map(
            list -> {
              Set<String> members = members(list.getKey());
              long skipped = Math.max(0, members.size() - newest);
              List<String> last = members.stream().skip(skipped).toList();
              return new ListOverview(list.getValue(), list.getKey(), members.size(), last);
            })
        .toList();
  }

  synchronized void clear() {
    campaigns.clear();
    campaignByList.clear();
    prospectsByList.clear();
    listByProspect.clear();
  }

  private void requireKnown(UUID campaign) {
    if (!campaigns.contains(campaign)) {
      throw new RejectedRequestException(404, "Campaign " + campaign + " not found");
    }
  }

  private Set<String> members(UUID list) {
    Set<String> members = prospectsByList.get(list);
    if (members == null) {
      throw new IllegalArgumentException("No such prospect list: " + list);
    }
    return members;
  }

  private void removeFromItsList(String prospect) {
    UUID list = listByProspect.remove(prospect);
    if (list != null) {
      members(list).remove(prospect);
    }
  }

  /** A list, its size, and the prospects that were added last, the newest at the end. */
  record ListOverview(UUID campaign, UUID list, int size, List<String> newest) {}
}

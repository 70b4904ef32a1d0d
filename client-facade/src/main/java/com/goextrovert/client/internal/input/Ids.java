package com.goextrovert.client.internal.input;

import java.util.UUID;
import java.util.regex.Pattern;

/** Checks the ids of campaigns and prospect lists. */
public final class Ids {
  private static final Pattern UUID_PATTERN =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** Parses an id strictly; {@link UUID#fromString} accepts {@code 1-2-3-4-5}. */
  public static UUID parse(String field, String text) {
    if (text == null) {
      throw missing(field);
    }
    if (!UUID_PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          field
              + " is not a UUID; give its 36 characters, such as"
              + " 8d256aa6-9b12-49a7-93ee-bf41634b5b60");
    }
    return UUID.fromString(text);
  }

  public static UUID require(String field, UUID id) {
    if (id == null) {
      throw missing(field);
    }
    return id;
  }

  private static IllegalArgumentException missing(String field) {
    return new IllegalArgumentException(
        field + " is missing; give a UUID, such as 8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  }
}

package com.goextrovert.openapi;

import java.util.List;
import java.util.stream.Stream;

/** A place in an operation, from there down: {@code response 201, field status}. */
public record Place(List<String> steps) {
  public static final Place OPERATION = new Place(List.of("operation"));
  public static final Place SERVER = new Place(List.of("server"));
  public static final Place SECURITY = new Place(List.of("security"));
  public static final Place REQUEST = new Place(List.of("request body"));

  public static Place response(String status) {
    return new Place(List.of("response " + status));
  }

  public static Place parameter(String in, String name) {
    return new Place(List.of(in + " parameter " + name));
  }

  public Place at(String step) {
    return new Place(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  public Place field(String name) {
    return at("field " + name);
  }

  /** {@return whether this place is the other one or lies within it} */
  public boolean isWithin(Place other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** Returns words such as {@code response 201, field data.id} or {@code request field id}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(steps.get(0));
    for (int i = 1; i < steps.size(); i++) {
      boolean areFields = steps.get(i).startsWith("field ");
      if (areFields && steps.get(i - 1).startsWith("field ")) {
        text.append(steps.get(i).replaceFirst("field ", "."));
      } else {
        text.append(", ").append(steps.get(i));
      }
    }
    return text.toString().replaceFirst("^request body, field ", "request field ");
  }
}

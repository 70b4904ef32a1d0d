package com.goextrovert.openapi;

import java.util.ArrayList;
import java.util.List;

/** A place in an operation, from there down: {@code response 201, field status}. */
public record Place(List<String> steps) {
  private static final String FIELD = "field ";

  /** The operation itself. */
  public static final Place OPERATION = new Place(List.of("operation"));

  /** The server's address. */
  public static final Place SERVER = new Place(List.of("server"));

  /** The way to authenticate. */
  public static final Place SECURITY = new Place(List.of("security"));

  /** The request body. */
  public static final Place REQUEST = new Place(List.of("request body"));

  /** Copies the steps. */
  public Place {
    steps = List.copyOf(steps);
  }

  /** {@return the response with this status} */
  public static Place response(String status) {
    return new Place(List.of("response " + status));
  }

  /** {@return the parameter with this location and name} */
  public static Place parameter(String in, String name) {
    return new Place(List.of(in + " parameter " + name));
  }

  /** {@return a place within this one} */
  public Place at(String step) {
    List<String> further = new ArrayList<>(steps);
    further.add(step);
    return new Place(further);
  }

  /** {@return a field of the object at this place} */
  public Place field(String name) {
    return at(FIELD + name);
  }

  /** {@return whether this place is the other one or lies within it} */
  public boolean isWithin(Place other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String step : steps) {
      if (before.startsWith(FIELD) && step.startsWith(FIELD)) {
        text.append('.').append(step, FIELD.length(), step.length());
      } else if (before.equals("request body") && step.startsWith(FIELD)) {
        text.replace(0, text.length(), "request ").append(step);
      } else {
        text.append(before.isEmpty() ? "" : ", ").append(step);
      }
      before = step;
    }
    return text.toString();
  }
}

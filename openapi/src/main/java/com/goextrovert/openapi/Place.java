package com.goextrovert.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in an operation, in the words of the API: {@code response 201, field status}.
 *
 * @param steps the way there, from the operation down
 */
public record Place(List<String> steps) {
  private static final String FIELD = "field ";

  /** The operation itself. */
  public static final Place OPERATION = new Place(List.of("operation"));

  /** The address of the server. */
  public static final Place SERVER = new Place(List.of("server"));

  /** What a caller has to show. */
  public static final Place SECURITY = new Place(List.of("security"));

  /** The request's body. */
  public static final Place REQUEST = new Place(List.of("request body"));

  /** Copies the steps. */
  public Place {
    steps = List.copyOf(steps);
  }

  /**
   * The response with this status.
   *
   * @param status as the document writes it
   * @return its place
   */
  public static Place response(String status) {
    return new Place(List.of("response " + status));
  }

  /**
   * A parameter.
   *
   * @param in where it travels
   * @param name its name
   * @return its place
   */
  public static Place parameter(String in, String name) {
    return new Place(List.of(in + " parameter " + name));
  }

  /**
   * A place in this one.
   *
   * @param step its name here
   * @return the place
   */
  public Place at(String step) {
    List<String> further = new ArrayList<>(steps);
    further.add(step);
    return new Place(further);
  }

  /**
   * A field of the object here.
   *
   * @param name its name
   * @return its place
   */
  public Place field(String name) {
    return at(FIELD + name);
  }

  /**
   * Whether this place is another or lies in it.
   *
   * @param other the other
   * @return whether it is so
   */
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

package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What openapi-diff says, which judges for clients in general.
 *
 * @param sentence its verdict, or why there is none
 * @param changed the operations in which it sees a difference, as {@code POST /path}
 */
record SecondOpinion(String sentence, Set<String> changed) {
  private static final String SAYS = "openapi-diff, which judges for clients in general, ";

  static SecondOpinion on(JsonNode before, JsonNode after) {
    if (leadsOut(before) || leadsOut(after)) {
      // It would go and fetch what is there.
      return new SecondOpinion(SAYS + "was not asked: a reference leads elsewhere.", Set.of());
    }
    try {
      return on(OpenApiCompare.fromContents(before.toString(), after.toString()));
    } catch (RuntimeException | StackOverflowError unusable) {
      // It is the second opinion: without it the report says less, and is as true as before.
      return new SecondOpinion(
          SAYS + "cannot read this: " + unusable.getClass().getSimpleName() + ".", Set.of());
    }
  }

  private static SecondOpinion on(ChangedOpenApi found) {
    String verdict =
        found.isUnchanged()
            ? "sees no difference."
            : found.isCompatible() ? "says: compatible." : "says: incompatible.";
    Stream<String> changed =
        found.getChangedOperations().stream()
            .map(each -> each.getHttpMethod() + " " + each.getPathUrl());
    return new SecondOpinion(
        SAYS + verdict,
        changed.map(each -> each.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()));
  }

  private static boolean leadsOut(JsonNode document) {
    return document.findValuesAsText("$ref").stream().anyMatch(each -> !each.startsWith("#"));
  }

  boolean sees(String method, String path) {
    return changed.contains((method + " " + path).toUpperCase(Locale.ROOT));
  }
}

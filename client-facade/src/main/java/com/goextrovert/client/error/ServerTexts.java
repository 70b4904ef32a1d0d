package com.goextrovert.client.error;

import java.util.regex.Pattern;

/**
 * What the texts of error responses say. No contract promises these texts: the patterns cover the
 * wordings that are common, and what matches none is left undecided.
 */
final class ServerTexts {
  private static final int MOST_CHARS = 1000;

  private static final String MISSING =
      "[\\s:]+(?:[^\\s.]+\\s+){0,6}?(?:not[\\s_]found|(?:not|\\w*n't|no longer)\\s+exist|unknown|missing"
          + "|(?:not|\\w*n't)\\s+(?:be\\s+)?(?:found|in\\b|part\\b|belong|a member))";
  private static final String NONE =
      "\\b(?:no|no such|unknown|not[\\s_]find|n't find|cannot find|unable to find|missing)\\s+"
          + "(?:(?:the|this|that|a|any|such|matching)\\s+)?";

  /** Excludes "not found in campaign 7", which is about something else. */
  private static final String SUBJECT =
      "(?<!\\b(?:in|of|from|to|on|within|for|prospect)\\s(?:the\\s|this\\s|that\\s|a\\s)?)\\b";

  private static final String CAMPAIGN =
      "(?:campaign|(?:prospect[\\s_-]?s?\\s?)?list)s?(?:[\\s_-]?id)?\\b";
  private static final String PROSPECT =
      "(?:prospect|profile|person|contact|lead|member)(?!s?[\\s_-]?list)(?:[\\s_-]?(?:url|id))?\\b";

  private static final Pattern CAMPAIGN_MISSING =
      anyOf(SUBJECT + CAMPAIGN + MISSING, NONE + CAMPAIGN);
  private static final Pattern PROSPECT_MISSING =
      anyOf(SUBJECT + PROSPECT + MISSING, NONE + PROSPECT);
  private static final Pattern DUPLICATE =
      anyOf(
          "\\bduplicated?\\b",
          "\\balready\\s+(?:been\\s+)?(?:exist|added|present|a member|a prospect|belongs|assigned|enrolled)",
          "\\balready\\s+(?:\\w+\\s+){0,2}(?:in|on|to|part of)\\s+(?:\\w+\\s+)?(?:prospect|list|campaign)",
          "\\bpreviously\\s+(?:been\\s+)?added\\b",
          "\\bin another\\s+(?:prospect\\s+)?(?:list|campaign)",
          "\\bexists\\s+already\\b");

  private ServerTexts() {}

  static boolean saysDuplicate(String text) {
    return matches(DUPLICATE, text);
  }

  static boolean saysCampaignMissing(String text) {
    return matches(CAMPAIGN_MISSING, text);
  }

  static boolean saysProspectMissing(String text) {
    return matches(PROSPECT_MISSING, text);
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text.substring(0, Math.min(text.length(), MOST_CHARS))).find();
  }

  private static Pattern anyOf(String... alternatives) {
    return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
  }
}

package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input contains "zebra", which no message may repeat. */
class ProfileUrlRefusalTest {
  private static final String WWW = "https://www.linkedin.com";

  /**
   * Messages, each with the inputs that cause it; {www} stands for {@link #WWW}, {LS} for U+2028.
   */
  private static final String REFUSALS =
      """
      is blank; give a LinkedIn profile URL
        "" ␠ ␉␍␊ \u00a0 \ufeff \u200b␠\u2060
      does not start with an address on linkedin.com; give
        zebra zebra␠doe /in/zebra in/zebra https:// https:///in/zebra
        https://linkedin.com.zebra.com/in/x https://linkedin.com../in/zebra
        https://zebralinkedin.com/in/x https://zebra-linkedin.com/in/x
        https://linkedin.comzebra/in/x https://linkedin.org/in/zebra
        https://www.www.linkedin.com/in/zebra https://deu.linkedin.com/in/zebra
        https://d.linkedin.com/in/zebra https://d1.linkedin.com/in/zebra
        https://zebra.linkedin.com/in/x https://lin\u212aedin.com/in/zebra
        https://l\u0131nkedin.com/in/zebra https://\uff4cinkedin.com/in/zebra
        https://linkedin\u3002com/in/zebra https://zebra.com/{www}/in/x https://zebra.com?{www}/in/x
        https://zebra.com#www.linkedin.com/in/x {www}\\.zebra.com/in/x {www}\\in\\zebra
        {www}:80a/in/zebra \u00ef\u00bb\u00bf{www}/in/zebra Zebra␠<{www}/in/x>
        linkedin.com{LS}/in/zebra 1.␠{www}/in/zebra
      has an @ before its path, as an e-mail address has; give
        {www}@zebra.com/in/x https://zebra@www.linkedin.com/in/x
        https://zebra:pass@www.linkedin.com/in/x https://@www.linkedin.com/in/zebra
        zebra@linkedin.com mailto:zebra@linkedin.com
      has an invisible character before its path; remove it
        https://\u200bwww.linkedin.com/in/zebra {www}\u200b/in/zebra
        ht\u00adtps://www.linkedin.com/in/zebra "\u200e{www}/in/zebra
      has a quotation mark, a bracket or another mark before its host; remove
        "{www}/in/zebra" '{www}/in/zebra' \u201c{www}/in/zebra\u201d `linkedin.com/in/zebra`
        <{www}/in/zebra> ({www}/in/zebra) [zebra]({www}/in/zebra) **{www}/in/zebra**
        -␠{www}/in/zebra =HYPERLINK("{www}/in/zebra") %22{www}/in/zebra%22
        https://"www.linkedin.com/in/zebra https://.linkedin.com/in/zebra
        ://www.linkedin.com/in/zebra
      is percent-encoded before its path; decode it once
        https%3A%2F%2Fwww.linkedin.com%2Fin%2Fzebra https://linkedin%2Ecom/in/zebra
      has a repeated, misspelt or unknown scheme; start it with https:// once
        https://{www}/in/zebra https://http//www.linkedin.com/in/zebra
        http://https:/www.linkedin.com/in/zebra http:/www.linkedin.com/in/zebra
        https//www.linkedin.com/in/zebra https:www.linkedin.com/in/zebra
        https:\\\\www.linkedin.com\\in\\zebra https:://www.linkedin.com/in/zebra
        httpss://www.linkedin.com/in/zebra ttps://www.linkedin.com/in/zebra
        ftp://www.linkedin.com/in/zebra view-source:{www}/in/zebra LinkedIn:␠{www}/in/zebra
        mailto:zebra
      has a colon or a port after its host; remove it
        {www}:8080/in/zebra {www}:80/in/zebra linkedin.com:80/in/zebra
        http://www.linkedin.com:8080/in/zebra //linkedin.com:80/in/zebra {www}:4430/in/zebra
        {www}:/in/zebra
      is not the address of a profile; if it leads to one, open it in a browser and copy the \
      address that contains /in/
        {www} {www}/ {www}?zebra {www}/in {www}/in/ {www}/in// {www}/in/\u200b {www}/in//zebra
        {www}/in/?zebra {www}/in/#zebra {www}//in/zebra {www}/pub/zebra/1/2/3
        {www}/sales/lead/ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ,NAME_SEARCH,Y5K9 {www}/sales/people/zebra
        {www}/talent/profile/zebra {www}/profile/view?id=zebra {www}/profile/in/zebra
        {www}/company/zebra {www}/school/zebra {www}/%69n/zebra {www}/mwlite/zebra
        {www}/mwlite/comm/in/zebra {www}/mwlite/profile/zebra {www}/comm/profile/in/zebra
        {www}/profilein/zebra {www}/./in/zebra {www}/zebra https://lnkd.in/zebra lnkd.in/zebra
        http://www.LNKD.in/in/zebra
      goes on after the person's slug; end it there
        {www}/in/zebra/eng {www}/in/zebra/e {www}/in/zebra/e1 {www}/in/zebra/en-usa
        {www}/in/zebra/en-hansa {www}/in/zebra/en_us {www}/in/zebra/%65n {www}/in/zebra/edit
        {www}/in/zebra/detail-s {www}/in/zebra/detailsx/experience {www}/in/zebra/x/details
        {www}/in/zebra/en/details {www}/in/zebra//en {www}/in/zebra//recent-activity
        {www}/in/zebra/en/de {www}/in/zebra/.. {www}/in/zebra/. {www}/in/zebra/details/../../zebra
        {www}/in/zebra/details/%2E%2e/%2e./zebra {www}/in/zebra/details/..
        {www}/in/zebra/details\\..\\..\\zebra {www}/in/zebra/recent-activity/./
        {www}/in/zebra/\u212ak {www}/in/zebra/) {www}/in/zebra/␠(work)
      has a word of its path where the slug should be; open the profile
        {www}/in/in/jo-li {www}/in/IN/en {www}/in/%69n/recent-activity/all/ {www}/in/in/zebra/
        {www}/in/mwlite/in/zebra {www}/in/mwlite/in {www}/in/comm/in {www}/in/Comm/details/zebra
      has a control character, such as a line break; remove it
        {www}/in/ze␀bra {www}/in/zebra␍␊X-Evil:␠1 {www}/in/ze␊bra {www}/in/ze␉bra {www}/in/ze␡bra
        {www}/in/ze␤bra {www}/in/ze\u009fbra {www}/in/␛zebra {www}/in/zebra?q=␀
        {www}/in/zebra#␊␀
      has an invisible character within its slug; remove it
        {www}/in/ze\u200bbra {www}/in/ze\u200e\u200fbra {www}/in/ze\ufeffbra {www}/in/ze\u2060bra
        {www}/in/ze\u00adbra {www}/in/ze\u202ebra {www}/in/ze\udb40\udc41bra
      has a punctuation mark after its slug; remove it
        {www}/in/zebra\u201d {www}/in/zebra\u2019 {www}/in/zebra\u2026 {www}/in/zebra\u00bb/
        {www}/in/zebra\u3002 {www}/in/zebra\uff0c?x {www}/in/zebra\uff09\u200b
      has a slug that is damaged or not encoded as UTF-8; open the profile
        {www}/in/%FF {www}/in/zebra%C3 {www}/in/%C3zebra {www}/in/%C0%AF {www}/in/%C0%80
        {www}/in/%ED%A0%80 {www}/in/%F5%80%80%80 {www}/in/%E2%82 {www}/in/%80 {www}/in/zebr%E9
        {www}/in/%c3\u00a9 {www}/in/%C3%2Dzebra {www}/in/zebra\ud83d {www}/in/\ude00zebra
        {www}/in/\ude00\ud83d {www}/in/\ud83dzebra\ude00 {www}/in/zebr\ufffd
      has a % that two hexadecimal digits do not follow; remove it
        {www}/in/zebra% {www}/in/zebra%2 {www}/in/%zebra {www}/in/%4gzebra {www}/in/%%41
        {www}/in/%+4 {www}/in/%␠41 {www}/in/%-1 {www}/in/%\uff14\uff11 {www}/in/zebra%u0041
        {www}/in/zebra%4/en
      is percent-encoded twice; decode it once
        {www}/in/%25c3%25b8ystein {www}/in/zebra%25 {www}/in/%2520zebra {www}/in/%25%34%31
        {www}/in/a%252Fb
      has a space, a comma or another character that no slug has; remove it, and whatever else \
      does not belong to the slug
        {www}/in/zebra␠doe {www}/in/%20zebra {www}/in/zebra%20 {www}/in/zebra\u00a0doe
        {www}/in/zebra%C2%A0 {www}/in/zebra%E2%80%A8 {www}/in/zebra%E3%80%80doe {www}/in/zebra+doe
        {www}/in/zebra, {www}/in/zebra&trk=x {www}/in/zebra%3Ftrk=x {www}/in/zebra&amp;x
        {www}/in/%22zebra%22 {www}/in/ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ,NAME_SEARCH,Y5K9
        {www}/in/zebra%2Fen {www}/in/%2f {www}/in/%00 {www}/in/zebra%0A {www}/in/%7F {www}/in/%C2%85
        {www}/in/%c2%9F {www}/in/ze\u037ebra {www}/in/zebra%E1%BF%AF
      names nobody; open the profile in a browser and copy
        {www}/in/me {www}/in/ME {www}/in/%6d%65 {www}/in/me/ {www}/in/me/recent-activity/all/
        {www}/in/unavailable {www}/in/Unavailable?zebra {www}/in/. {www}/in/.. {www}/in/%2E
        {www}/in/%2e%2E {www}/in/.%2e {www}/in/./ {www}/in/../en {www}/in/\u200b/en
        {www}/in/\u200b?zebra
      """;

  static List<Arguments> refusals() {
    return Cases.CaseReader.readTable(REFUSALS);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void inputIsRefusedWithoutRepeatingIt(String message, String input) {
    assertRefused(input.replace("{www}", WWW).replace("{LS}", "\u2028"), message);
  }

  @Test
  void missingUrlIsRefused() {
    assertRefused(null, "is missing; give a LinkedIn profile URL");
  }

  @ParameterizedTest
  @ValueSource(ints = {151, 601, 50_000})
  void slugOfMoreThan150CharactersIsRefused(int length) {
    assertRefused(
        WWW + "/in/" + "zebra".repeat(length).substring(0, length),
        "has a slug of more than 150 characters, and LinkedIn's are shorter; open the profile");
  }

  @Test
  void longSlugIsRefusedBeforeItIsNormalized() {
    String input = WWW + "/in/" + "zebra\u1fef".repeat(101);
    assertRefused(input, "has a slug of more than 150 characters");
  }

  private static void assertRefused(String input, String problemAndRemedy) {
    Throwable thrown = catchThrowable(() -> ProfileUrl.parse(input));
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profileUrl " + problemAndRemedy);
    assertThat(ThrowableText.of(thrown)).doesNotContainIgnoringCase("zebra");
  }
}

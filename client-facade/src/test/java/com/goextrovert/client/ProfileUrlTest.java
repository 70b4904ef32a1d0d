package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileUrlTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";

  @ParameterizedTest
  @Cases(
      """
      https://www.linkedin.com http://www.linkedin.com HTTPS://www.linkedin.com
      hTTp://www.linkedin.com //www.linkedin.com www.linkedin.com linkedin.com https://linkedin.com
      https://m.linkedin.com https://mobile.linkedin.com https://touch.linkedin.com
      touch.LinkedIn.com https://de.linkedin.com https://UK.LinkedIn.Com WWW.LINKEDIN.COM
      https://www.linkedin.com. https://www.linkedin.com:443 linkedin.com:443
      https://www.linkedin.com.:443 http://www.linkedin.com:80 HTTP://www.linkedin.com:80
      """)
  void anySchemeAndAnyLinkedInHostAreAccepted(String schemeAndHost) {
    assertCanonical(schemeAndHost + "/in/jane-roe", PREFIX + "jane-roe");
  }

  @ParameterizedTest
  @Cases(
      """
      /IN/jane-roe /In/jane-roe /mwlite/in/jane-roe /mwlite/profile/in/jane-roe
      /MWLite/Profile/IN/jane-roe /comm/in/jane-roe /comm/in/jane-roe?midToken=AQE&trk=eml
      """)
  void otherPathsToTheSameProfileAreAccepted(String path) {
    assertCanonical("https://www.linkedin.com" + path, PREFIX + "jane-roe");
  }

  @ParameterizedTest
  @Cases(
      """
      / // /// ? # /? /# //?a=b ?a=b ?a=b/c@d:e#f #a?b /?originalSubdomain=fr /?x=% /en /en/ /en//
      /EN /en-us /de-DE /de-DE/ /zh-hans /zh-Hant/ /en#x /in /recent-activity /recent-activity/
      /recent-activity/all/ /RECENT-ACTIVITY/ALL /overlay/contact-info/
      /overlay/1635484163514/single-media-viewer/?type=DOCUMENT /detail/contact-info/
      /detail/recent-activity/posts/ /details/ /details/experience/ /details/...
      """)
  void queryLanguageAndSectionsAreDropped(String tail) {
    assertCanonical(PREFIX + "jane-roe" + tail, PREFIX + "jane-roe");
  }

  @ParameterizedTest
  @Cases(
      """
      ␠ ␉ ␍␊ \u00a0 \u202f␠\u3000 \ufeff \u200b \u200e\u2060 \u200d \u00ad \ufeff␠\u200b␉
      \udb40\udc01
      """)
  void surroundingBlanksAndInvisibleCharactersAreDropped(String padding) {
    assertCanonical(padding + PREFIX + "jane-roe" + padding, PREFIX + "jane-roe");
  }

  @ParameterizedTest
  @Cases(
      """
      jane-roe\u200b/?x \u200ejane-roe\u200e\u2060?x \ufeffjane-roe/ jane-roe\u200c/en
      \udb40\udc01jane-roe\udb40\udc01/
      """)
  void invisibleCharactersAroundTheSlugAreDropped(String path) {
    assertCanonical(PREFIX + path, PREFIX + "jane-roe");
  }

  /** Rules, each with examples in the form input>canonical. */
  static List<Arguments> slugs() {
    return Cases.CaseReader.readTable(
        """
        ASCII letters become lower case; only necessary characters stay encoded
          JaneRoe>janeroe JANEROE>janeroe J%41ne>jane A-Z>a-z a>a en>en in>in comm>comm
          melanie>melanie a.z_0~9>a.z_0~9 -.a_~>-.a_~ %6Aohn>john %6aohn>john
          a%2Db%2ec%5Fd%7ee>a-b.c_d~e %41%30>a0 ...>... a..>a..
        non-ASCII letters keep their case
          jos\u00e9>jos%C3%A9 JOS\u00c9>jos%C3%89 \u0130>%C4%B0 %c3%a9>%C3%A9 %C3%a9>%C3%A9
          \u674e\u5c0f\u9f99>%E6%9D%8E%E5%B0%8F%E9%BE%99 \u00aa\u0660>%C2%AA%D9%A0
          \ud83d\ude00>%F0%9F%98%80 %f0%9f%98%80>%F0%9F%98%80 \ue000>%EE%80%80 a%EF%BF%BD>a%EF%BF%BD
        typographic quotation marks within a slug
          o\u2019brien>o%E2%80%99brien o%E2%80%99brien>o%E2%80%99brien
          %E2%80%9Ca%E2%80%9D>%E2%80%9Ca%E2%80%9D
        every normal form becomes NFC
          jose\u0301>jos%C3%A9 JOSE\u0301>jos%C3%89 jose%CC%81>jos%C3%A9 \u1100\u1161>%EA%B0%80
          H\u0331>%E1%BA%96 \u212aim>kim %E2%84%AA>k
        compatibility characters are kept (NFC, not NFKC)
          \ufb01>%EF%AC%81 \uff41>%EF%BD%81
        joiners and variation selectors are kept
          a\u200db>a%E2%80%8Db a\u200cb>a%E2%80%8Cb \u2764\ufe0f>%E2%9D%A4%EF%B8%8F
        encoded invisible characters are kept
          %E2%80%8Ea>%E2%80%8Ea a%E2%80%8Bb>a%E2%80%8Bb a%E2%80%8F>a%E2%80%8F
          a%EF%BB%BF\u200b>a%EF%BB%BF
        a member id keeps its case
          ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ>ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ
          A0zAA-_0123456789ABCDEFGHIJKlmnopqrst>A0zAA-_0123456789ABCDEFGHIJKlmnopqrst
          %41CwAABcDeFgHiJkLmNoPqRsTuVwXy%5A>ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ
        not a member id: 24 characters after AA, another prefix, another character
          ACwAABcDeFgHiJkLmNoPqRsTuVwXy>acwaabcdefghijklmnopqrstuvwxy
          aCwAABcDeFgHiJkLmNoPqRsTuVwXyZ>acwaabcdefghijklmnopqrstuvwxyz
          A-wAABcDeFgHiJkLmNoPqRsTuVwXyZ>a-waabcdefghijklmnopqrstuvwxyz
          ACwABBcDeFgHiJkLmNoPqRsTuVwXyZ>acwabbcdefghijklmnopqrstuvwxyz
          ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ.0>acwaabcdefghijklmnopqrstuvwxyz.0
        """);
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void slugIsCanonicalized(String why, String slugs) {
    String[] givenAndCanonical = slugs.split(">");
    assertCanonical(PREFIX + givenAndCanonical[0], PREFIX + givenAndCanonical[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u674e", "\ud83d\ude00", "\u1f82", "\u03b1\u0313\u0300\u0345"})
  void slugMayHave150CharactersInEitherNormalForm(String character) {
    assertThat(ProfileUrl.tryParse(PREFIX + character.repeat(150))).isPresent();
    assertThat(ProfileUrl.tryParse(PREFIX + character.repeat(151))).isEmpty();
  }

  @Test
  void profileUrlsAreEqualIfTheyNameTheSamePerson() {
    ProfileUrl jane = ProfileUrl.parse("http://de.linkedin.com/in/Jane-Roe/en?x=y");
    assertThat(jane)
        .isEqualTo(ProfileUrl.parse("linkedin.com/in/jane-roe"))
        .hasSameHashCodeAs(ProfileUrl.parse("linkedin.com/in/jane-roe"))
        .isNotEqualTo(ProfileUrl.parse("linkedin.com/in/john-roe"))
        .doesNotHaveSameHashCodeAs(ProfileUrl.parse("linkedin.com/in/john-roe"))
        .isNotEqualTo(jane.canonical());
  }

  @Test
  void toStringLeavesOutThePerson() {
    assertThat(ProfileUrl.parse("linkedin.com/in/jane-roe")).hasToString("ProfileUrl[redacted]");
  }

  @Test
  void tryParseIsEmptyWhereParseThrows() {
    assertThat(ProfileUrl.tryParse("linkedin.com/in/jane-roe"))
        .contains(ProfileUrl.parse("linkedin.com/in/jane-roe"));
    assertThat(ProfileUrl.tryParse(null)).isEmpty();
    assertThat(ProfileUrl.tryParse("jane-roe")).isEmpty();
  }

  /** Format characters are exempt: copying adds them only unencoded. */
  @Test
  void characterRefusedPlainIsRefusedEncoded() {
    assertThat(IntStream.rangeClosed(0, 0xFFFF).boxed())
        .filteredOn(c -> Character.getType(c) != Character.FORMAT && c != 0xFFFD)
        .filteredOn(c -> isAccepted(URLEncoder.encode(Character.toString(c), UTF_8)))
        .allMatch(c -> isAccepted(Character.toString(c)));
  }

  private static boolean isAccepted(String character) {
    return ProfileUrl.tryParse(PREFIX + "a" + character + "b").isPresent();
  }

  private static void assertCanonical(String input, String expected) {
    assertThat(ProfileUrl.parse(input).canonical()).isEqualTo(expected);
    assertThat(ProfileUrl.parse(expected).canonical()).isEqualTo(expected);
  }
}

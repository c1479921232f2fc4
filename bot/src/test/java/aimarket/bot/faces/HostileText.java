package aimarket.bot.faces;

import java.util.List;
import java.util.Random;

/** What a document or a person may write to make Slack do something. */
final class HostileText {
  static final List<String> CORPUS =
      List.of(
          "<!channel>",
          "<!here|here>",
          "<!everyone>",
          "<@U012AB3CD>",
          "<@U012AB3CD|boss>",
          "<#C012AB3CD|general>",
          "<!subteam^S012AB3CD>",
          "<!date^1392734382^{date}^https://evil.example|x>",
          "<https://evil.example|openai.com>",
          "<https://evil.example>",
          "<mailto:a@b.example|write>",
          "&lt;!channel&gt;",
          "&amp;lt;!channel&amp;gt;",
          "<\u200b!channel>",
          "<!chan\u00adnel>",
          "\u202e<lennahc!>",
          "\ufeff<!channel>\ufeff",
          "a\u2066b\u2069c",
          "\u2028<!here>\u2029",
          "<<!channel>>",
          "<!channel",
          "!channel>",
          "\ud800<!channel>",
          "```<!channel>```",
          "*<!channel>*",
          "`<@U1>`",
          ">quote <!here>",
          "x\u0000<!channel>\u0007",
          "\udb40\udc41<!channel>\udb40\udc7f",
          "& < > &amp; &lt; &gt;",
          "<javascript:alert(1)|x>",
          "|",
          "]]>",
          "<slack://user?team=T1&id=U1|open>");

  private HostileText() {}

  /** Words with a few of the corpus among them. */
  static String some(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(
          random.nextInt(6) == 0
              ? CORPUS.get(random.nextInt(CORPUS.size()))
              : Integer.toString(random.nextInt(1 << 20), 36));
      text.append(random.nextInt(12) == 0 ? '\n' : ' ');
    }
    return text.toString();
  }
}

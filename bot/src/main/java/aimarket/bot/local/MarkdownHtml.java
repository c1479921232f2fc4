package aimarket.bot.local;

import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.em;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The usual part of Markdown, for the {@code markdown} block: headings, lists, code, links. */
final class MarkdownHtml {
  private static final Pattern FENCE = Pattern.compile("```[a-z]*\\n([\\s\\S]*?)```");
  private static final Pattern TOKEN =
      Pattern.compile(
          "`(?<code>[^`\\n]+)`"
              + "|\\*\\*(?<bold>[^*\\n]+)\\*\\*"
              + "|(?<![\\w*])[*_](?<italic>[^*_\\n]+)[*_](?![\\w*])"
              + "|\\[(?<label>[^\\]\\n]+)\\]\\((?<url>[^)\\s]+)\\)");

  private MarkdownHtml() {}

  static List<DomContent> html(String markdown) {
    List<DomContent> parts = new ArrayList<>();
    Matcher fence = FENCE.matcher(markdown);
    int from = 0;
    while (fence.find()) {
      paragraphs(markdown.substring(from, fence.start()), parts);
      parts.add(pre(fence.group(1)));
      from = fence.end();
    }
    paragraphs(markdown.substring(from), parts);
    return parts;
  }

  private static void paragraphs(String markdown, List<DomContent> parts) {
    for (String paragraph : markdown.strip().split("\\n\\s*\\n")) {
      if (paragraph.matches("#{1,6} [^\\n]+")) {
        parts.add(div().withClass("b-header").with(inline(paragraph.replaceFirst("#+ ", ""))));
      } else if (paragraph.lines().allMatch(line -> line.matches("\\s*[-*] .+"))) {
        parts.add(
            ul().with(
                    paragraph
                        .lines()
                        .map(line -> li().with(inline(line.replaceFirst("\\s*[-*] ", ""))))
                        .toList()));
      } else if (!paragraph.isBlank()) {
        parts.add(p().with(lines(paragraph)));
      }
    }
  }

  private static List<DomContent> lines(String paragraph) {
    List<DomContent> parts = new ArrayList<>();
    for (String line : paragraph.split("\\n")) {
      if (!parts.isEmpty()) {
        parts.add(br());
      }
      parts.addAll(inline(line));
    }
    return parts;
  }

  private static List<DomContent> inline(String line) {
    List<DomContent> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(line);
    int from = 0;
    while (token.find()) {
      parts.add(text(line.substring(from, token.start())));
      parts.add(token(token));
      from = token.end();
    }
    parts.add(text(line.substring(from)));
    return parts;
  }

  private static DomContent token(Matcher token) {
    if (token.group("code") != null) {
      return code(token.group("code"));
    }
    if (token.group("bold") != null) {
      return strong().with(inline(token.group("bold")));
    }
    if (token.group("italic") != null) {
      return em().with(inline(token.group("italic")));
    }
    return Mrkdwn.link(token.group("url"), token.group("label"));
  }
}

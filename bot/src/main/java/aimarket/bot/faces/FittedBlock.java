package aimarket.bot.faces;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** One block made to fit, as one or more blocks; and how much of a message's budget it takes. */
final class FittedBlock {
  private FittedBlock() {}

  static List<LayoutBlock> of(LayoutBlock block) {
    if (block instanceof SectionBlock section) {
      return section(section);
    } else if (block instanceof HeaderBlock header) {
      return header(header);
    } else if (block instanceof ContextBlock context) {
      return context(context);
    } else if (block instanceof ActionsBlock actions) {
      return actions(actions);
    } else if (block instanceof TableBlock table) {
      return FittedTable.of(table);
    } else if (block instanceof MarkdownBlock markdown) {
      return markdown(markdown);
    } else if (block instanceof ImageBlock image) {
      image.setAltText(Cut.shortened(image.getAltText(), Limits.ALT_TEXT));
    }
    return List.of(block);
  }

  static int characters(LayoutBlock block) {
    if (block instanceof SectionBlock section) {
      return length(section.getText()) + (section.getFields() == null ? 0 : fields(section));
    } else if (block instanceof HeaderBlock header) {
      return length(header.getText());
    } else if (block instanceof ContextBlock context) {
      return context.getElements().stream().mapToInt(FittedBlock::length).sum();
    } else if (block instanceof TableBlock table) {
      return FittedTable.characters(table.rows());
    } else if (block instanceof MarkdownBlock markdown) {
      return markdown.getText().length();
    } else if (block instanceof ActionsBlock actions) {
      return actions.getElements().size() * Limits.BUTTON_TEXT;
    }
    return 0;
  }

  private static int fields(SectionBlock section) {
    return section.getFields().stream().mapToInt(FittedBlock::length).sum();
  }

  private static int length(Object element) {
    return element instanceof TextObject text && text.getText() != null
        ? text.getText().length()
        : 0;
  }

  /** Fields are drawn one below the other where they are too long or too many. */
  private static List<LayoutBlock> section(SectionBlock section) {
    List<LayoutBlock> pieces = new ArrayList<>();
    if (section.getText() != null) {
      for (String piece : Cut.into(section.getText().getText(), Limits.SECTION)) {
        boolean first = pieces.isEmpty();
        pieces.add(
            SectionBlock.builder()
                .blockId(first ? section.getBlockId() : null)
                .text(like(section.getText(), piece))
                .accessory(first ? section.getAccessory() : null)
                .build());
      }
    }
    if (section.getFields() != null) {
      for (TextObject field : section.getFields()) {
        pieces.addAll(section(SectionBlock.builder().text(field).build()));
      }
    }
    return pieces;
  }

  private static TextObject like(TextObject original, String text) {
    return original instanceof PlainTextObject
        ? PlainTextObject.builder().text(text).build()
        : MarkdownTextObject.builder().text(text).verbatim(true).build();
  }

  private static List<LayoutBlock> header(HeaderBlock header) {
    return header.getText().getText().length() <= Limits.HEADER
        ? List.of(header)
        : section(SectionBlock.builder().text(header.getText()).build());
  }

  private static List<LayoutBlock> context(ContextBlock context) {
    List<ContextBlockElement> elements = new ArrayList<>();
    for (ContextBlockElement element : context.getElements()) {
      if (element instanceof TextObject text) {
        for (String piece : Cut.into(text.getText(), Limits.SECTION)) {
          elements.add((ContextBlockElement) like(text, piece));
        }
      } else {
        elements.add(element);
      }
    }
    List<LayoutBlock> pieces = new ArrayList<>();
    int taken = 0;
    while (taken < elements.size()) {
      List<ContextBlockElement> some = new ArrayList<>();
      int characters = 0;
      while (taken < elements.size()
          && some.size() < Limits.CONTEXT_ELEMENTS
          && (some.isEmpty() || characters + length(elements.get(taken)) <= Limits.SECTION)) {
        characters += length(elements.get(taken));
        some.add(elements.get(taken++));
      }
      String id = pieces.isEmpty() ? context.getBlockId() : null;
      pieces.add(ContextBlock.builder().blockId(id).elements(some).build());
    }
    return pieces;
  }

  private static List<LayoutBlock> actions(ActionsBlock actions) {
    List<BlockElement> elements = new ArrayList<>();
    for (BlockElement element : actions.getElements()) {
      if (element instanceof ButtonElement button) {
        if (button.getValue() != null && button.getValue().length() > Limits.BUTTON_VALUE) {
          continue;
        }
        String text = Cut.shortened(button.getText().getText(), Limits.BUTTON_TEXT);
        button.setText(PlainTextObject.builder().text(text).build());
      }
      elements.add(element);
    }
    List<LayoutBlock> pieces = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += Limits.ACTIONS) {
      List<BlockElement> some =
          elements.subList(from, Math.min(from + Limits.ACTIONS, elements.size()));
      String id = from == 0 ? actions.getBlockId() : null;
      pieces.add(ActionsBlock.builder().blockId(id).elements(List.copyOf(some)).build());
    }
    return pieces;
  }

  private static List<LayoutBlock> markdown(MarkdownBlock markdown) {
    List<LayoutBlock> pieces = new ArrayList<>();
    for (String piece : Cut.into(markdown.getText(), Limits.MARKDOWN)) {
      pieces.add(MarkdownBlock.builder().text(piece).build());
    }
    return pieces;
  }
}

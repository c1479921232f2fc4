package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.YOU;
import static org.junit.jupiter.api.Assertions.assertAll;

import aimarket.bot.local.Message;
import aimarket.bot.testing.BlockKit;
import aimarket.bot.testing.FormFilling;
import aimarket.bot.testing.Golden;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of curators, to the letter. */
class CurationFormsTest {
  private static final String FACT = "nov-openai-funding-raised";

  @TempDir Path home;

  /** As Slack got it; the small Slack names blocks that came without a name. */
  private static String drawn(JsonNode blocks) {
    JsonNode copy = blocks.deepCopy();
    for (JsonNode block : copy) {
      if (!block.path("type").asText().equals("input") && block instanceof ObjectNode node) {
        node.remove("block_id");
      }
    }
    return BlockKit.written(copy);
  }

  @Test
  void forms_are_drawn_as_they_were_agreed() {
    Map<String, String> drawn = new LinkedHashMap<>();
    try (WholeBot bot = WholeBot.in(home, Map.of("curators.people", YOU + "," + ADA))) {
      draw(bot, new FormFilling(bot, bot.people().channel("ai-market")), drawn);
    }
    assertAll(
        drawn.entrySet().stream().map(one -> () -> Golden.matches(one.getKey(), one.getValue())));
  }

  private static void draw(WholeBot bot, FormFilling forms, Map<String, String> drawn) {
    forms.opens(YOU, "/aimarket correct " + FACT);
    drawn.put("form-correct-figure.json", drawn(forms.modal(YOU).path("blocks")));
    forms.opens(ADA, "/aimarket correct " + FACT);
    forms.taken(ADA, Map.of("amount", "$123B", "why", "as in the filing"));
    bot.people().submit(YOU, Map.of("caveat", "Not yet closed.", "why", "a caveat"));
    drawn.put("form-meanwhile.json", drawn(forms.modal(YOU).path("blocks")));
    Message done = forms.taken(YOU, Map.of());
    drawn.put("form-taken.json", drawn(done.blocks()));

    forms.opens(YOU, "/aimarket retire " + FACT);
    drawn.put("form-retire.json", drawn(forms.modal(YOU).path("blocks")));
    forms.taken(YOU, Map.of("why", "enough of it"));
    forms.opens(YOU, "/aimarket add figure");
    drawn.put("form-add-figure.json", drawn(forms.modal(YOU).path("blocks")));
    forms.opens(ADA, "/aimarket correct nov-openai-round-closed");
    drawn.put("form-correct-statement.json", drawn(forms.modal(ADA).path("blocks")));
  }
}

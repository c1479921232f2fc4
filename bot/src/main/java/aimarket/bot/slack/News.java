package aimarket.bot.slack;

import aimarket.bot.faces.Payload;
import java.util.List;

/** What has to be told without anybody asking, each thing once; kept in the store. */
interface News {

  /** What has come due since the last look, with what was left on its way. */
  List<Item> look();

  /** One message. */
  interface Item {
    String team();

    Target to(Installation from);

    /** As it stands now. */
    Payload drawn();

    /** The same for the same message to the same place, at every look. */
    Object key();

    /** Takes the telling on; false where another process was faster, or it is not due any more. */
    boolean claim();

    /** Slack has it, or may have it. */
    void told();

    /** Slack surely does not have it. */
    void again();

    /** There is nobody to tell it to any more. */
    void drop();
  }
}

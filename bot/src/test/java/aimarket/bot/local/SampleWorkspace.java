package aimarket.bot.local;

import java.util.List;

/** A workspace with something in it, to look at: run it and open what it prints. */
final class SampleWorkspace {
  private SampleWorkspace() {}

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    LocalSlack slack = start(port);
    System.out.println(slack.pageUrl());
    Thread.currentThread().join();
  }

  static LocalSlack start(int port) throws Exception {
    LocalSlack slack =
        LocalSlack.start(
            LocalSlack.Config.of("helper", List.of(SampleBot.COMMAND), SampleBot.EXAMPLES)
                .withPort(port));
    new SampleBot(slack);
    Control control = slack.control();
    String room = control.channel("ai-market");
    control.send(Control.ADA, room, "Morning! Did anybody see the new *Acme* figures? 📈").get();
    control.send(Control.LIN, room, "Only the headline. I thought Globex had overtaken them").get();
    control.send(Control.LIN, room, "… or is that net v gross again <sigh> & co").get();
    control.send(Control.ADA, room, "@helper compare Acme Globex revenue").get();
    Thread.sleep(300);
    String thread = control.messages(room).get(3).ts();
    control.reply(Control.LIN, room, thread, "So it *was* net v gross. Thanks, @helper").get();
    control.send(Control.YOU, room, "/helper compare Acme Globex revenue").get();
    Thread.sleep(300);
    return slack;
  }
}

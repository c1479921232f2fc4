package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.changes.Disputes;
import aimarket.knowledge.changes.Disputes.Dispute;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.compare.Disagreements.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that sources differ on, by why they do. */
final class DisputesComposer {
  private static final int MOST = 6;

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  DisputesComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  Answer compose() {
    Topics topics = new Topics(task.question().entities(), task.question().metrics());
    List<Dispute> open = new Disputes(task.evidence()).open(topics);
    Map<Reason, List<String>> lines = new EnumMap<>(Reason.class);
    for (Dispute dispute : open.stream().limit(MOST).toList()) {
      lines.computeIfAbsent(dispute.reason(), r -> new ArrayList<>()).add(line(dispute));
    }
    lines.forEach((reason, told) -> draft.section(new Answer.Lines(caption(reason), told)));
    if (open.size() > MOST) {
      draft.note("And %d more; name a company or a measure.".formatted(open.size() - MOST));
    }
    return draft.finish(Status.ANSWERED, task.understood(), headline(open));
  }

  private static String headline(List<Dispute> open) {
    if (open.isEmpty()) {
      return "Nothing that sources differ on at one time is open here.";
    }
    long bases = open.stream().filter(d -> d.reason() == Reason.BASIS).count();
    long others = open.size() - bases;
    if (others == 0) {
      return bases == 1
          ? "One matter is counted in two ways; on no other do sources differ."
          : "%d matters are counted in two ways; on no other do sources differ.".formatted(bases);
    }
    return "%d open %s%s."
        .formatted(
            others,
            others == 1 ? "disagreement" : "disagreements",
            bases == 0 ? "" : ", and " + bases + " more by basis alone");
  }

  static String caption(Reason reason) {
    switch (reason) {
      case CONFLICT:
        return "Sources conflict";
      case CLAIMANT:
        return "Claimants differ";
      default:
        return "Counted in two ways";
    }
  }

  private String line(Dispute dispute) {
    String line = line(dispute, draft, telling);
    draft.disagreement(
        dispute.reason().code(), List.of(dispute.shown().id(), dispute.other().id()), line);
    return line;
  }

  static String line(Dispute dispute, Draft draft, Telling telling) {
    return "%s: %s, %s; against %s, %s"
        .formatted(
            telling.subject(dispute.shown()),
            draft.cited(dispute.shown(), Role.ANSWER),
            telling.details(dispute.shown()),
            draft.cited(dispute.other(), Role.ANSWER),
            telling.details(dispute.other()));
  }
}

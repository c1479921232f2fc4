package aimarket.bot.edge;

import aimarket.bot.edge.Reception.Acknowledgement;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes everything that Slack sends, at {@code POST /slack/events}. Nothing that is forged, stale,
 * replayed or malformed goes further than this class, and nothing in a request makes it answer 5xx.
 */
public final class SlackDoor implements Handler {

  /** Slack's own are below 100 kB. */
  static final int MAX_BODY = 1_000_000;

  private static final long MOST_SKIPPED = 4_000_000;

  /** The one unsigned body that is looked into holds two short fields. */
  private static final int MAX_SSL_CHECK = 4_096;

  private static final Logger log = LoggerFactory.getLogger(SlackDoor.class);

  private final Signature signature;
  private final Replays replays;
  private final Refusals refusals;
  private final Reception reception;
  private final Clock clock;

  public SlackDoor(Signature signature, Clock clock, Reception reception) {
    this.signature = signature;
    this.replays = new Replays(clock);
    this.refusals = new Refusals(clock);
    this.clock = clock;
    this.reception = reception;
  }

  @Override
  public void handle(Context ctx) {
    Optional<byte[]> body = body(ctx);
    if (body.isEmpty()) {
      return;
    }
    try {
      enter(ctx, body.get());
    } catch (Malformed | IllegalArgumentException e) {
      refuse(ctx, 400, String.valueOf(e.getMessage()));
    }
  }

  private void enter(Context ctx, byte[] body) throws Malformed {
    List<String> signatures = headers(ctx, "X-Slack-Signature");
    Optional<String> forged =
        signature.problem(headers(ctx, "X-Slack-Request-Timestamp"), signatures, body);
    if (forged.isPresent()) {
      if (isSslCheck(ctx, body)) {
        ctx.status(200);
      } else {
        refuse(ctx, 401, forged.get());
      }
      return;
    }
    Envelope envelope = Envelope.open(media(ctx), body, clock.instant());
    if (envelope instanceof Envelope.Challenge challenge) {
      ctx.status(200).contentType("text/plain; charset=utf-8").result(challenge.challenge());
    } else if (envelope instanceof Envelope.Work work) {
      work(ctx, signatures.get(0), work);
    } else if (envelope instanceof Envelope.Foreign foreign) {
      log.info("ignored a request of type {}", Refusals.printable(foreign.type()));
      ctx.status(200);
    } else {
      ctx.status(200);
    }
  }

  private void work(Context ctx, String signature, Envelope.Work work) {
    if (!replays.first(signature)) {
      ctx.status(200);
      return;
    }
    Acknowledgement ack = null;
    try {
      ack = reception.receive(work.incoming());
    } finally {
      if (ack == null || !ack.taken()) {
        replays.forget(signature);
      }
    }
    ctx.status(ack.status());
    if (!ack.body().isEmpty()) {
      ctx.contentType("application/json; charset=utf-8").result(ack.body());
    }
  }

  /** Empty where the answer is given already: too long, or it broke off. */
  private Optional<byte[]> body(Context ctx) {
    try {
      InputStream in = ctx.req().getInputStream();
      byte[] body = in.readNBytes(MAX_BODY + 1);
      if (body.length <= MAX_BODY) {
        return Optional.of(body);
      }
      // Read on for a while: the sender would see a broken connection instead of the answer.
      in.skipNBytes(
          Math.min(MOST_SKIPPED, Math.max(0, ctx.req().getContentLengthLong() - body.length)));
      refuse(ctx, 413, "the body is longer than 1 MB");
    } catch (IOException | RuntimeException e) {
      // Jetty has several exceptions for a body that breaks off or is badly chunked.
      refuse(ctx, 400, "the body broke off");
    }
    return Optional.empty();
  }

  /** Slack's check of the address may come unsigned; it is answered and goes no further. */
  private static boolean isSslCheck(Context ctx, byte[] body) {
    try {
      return body.length <= MAX_SSL_CHECK
          && media(ctx) == Envelope.Media.FORM
          && "1".equals(Form.read(body).get("ssl_check"));
    } catch (Malformed e) {
      return false;
    }
  }

  private static Envelope.Media media(Context ctx) throws Malformed {
    List<String> types = headers(ctx, "Content-Type");
    if (types.size() != 1) {
      throw new Malformed("exactly one content type is needed");
    }
    if (!headers(ctx, "Content-Encoding").isEmpty()) {
      throw new Malformed("the body must not be encoded");
    }
    return Envelope.Media.of(types.get(0));
  }

  private static List<String> headers(Context ctx, String name) {
    return new ArrayList<>(Collections.list(ctx.req().getHeaders(name)));
  }

  private void refuse(Context ctx, int status, String why) {
    refusals.note(ctx.ip(), status, why);
    ctx.status(status).contentType("text/plain; charset=utf-8").result(why + "\n");
  }
}

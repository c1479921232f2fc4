package aimarket.bot.local;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with one call, on Slack's side or on the way.
 *
 * @param name for people
 * @param done whether Slack does first what it was asked to do
 * @param how what the caller sees of it
 * @param status of HTTP, where one comes
 * @param retryAfter the header; null for none
 * @param body what comes back; the answer itself where it is empty and Slack has done it
 * @param silence how long nothing comes
 */
public record Mishap(
    String name,
    boolean done,
    How how,
    int status,
    @Nullable String retryAfter,
    String body,
    Duration silence) {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Sorry</title></head><body>{\"error\": soon}</body></html>";

  /** What the caller sees. */
  enum How {
    /** An answer, perhaps a strange one, perhaps late. */
    ANSWER,
    /** The connection ends without one. */
    RESET,
    /** The connection ends in the middle of one. */
    HALF
  }

  private static Mishap answer(String name, boolean done, int status, String body) {
    return new Mishap(name, done, How.ANSWER, status, null, body, Duration.ZERO);
  }

  private static String when(boolean done) {
    return done ? " after it was done" : " before it was done";
  }

  /** Slack's {@code "ok": false}. */
  public static Mishap refusal(String error) {
    return answer(error, false, 200, Refusal.of(error).body().toString());
  }

  /**
   * 429.
   *
   * @param retryAfter null for no such header
   */
  public static Mishap limit(@Nullable String retryAfter) {
    String body = Refusal.of("ratelimited").body().toString();
    String name = "429, Retry-After " + (retryAfter == null ? "absent" : retryAfter);
    return new Mishap(name, false, How.ANSWER, 429, retryAfter, body, Duration.ZERO);
  }

  /** A status of a server that is ill, with a page for people. */
  public static Mishap status(int status, boolean done) {
    return answer("HTTP " + status + when(done), done, status, PAGE);
  }

  /** 200 with a page for people. */
  public static Mishap html(boolean done) {
    return answer("HTML" + when(done), done, 200, PAGE);
  }

  /** JSON that ends too early, in an answer that does not. */
  public static Mishap halfJson(boolean done) {
    return answer("half a JSON" + when(done), done, 200, "{\"ok\":true,\"channel\":\"C0");
  }

  /** 200 with one blank. */
  public static Mishap blank(boolean done) {
    return answer("a blank" + when(done), done, 200, " ");
  }

  /** No answer for so long, and then the usual one. */
  public static Mishap silence(Duration time, boolean done) {
    return new Mishap("time-out" + when(done), done, How.ANSWER, 200, null, "", time);
  }

  public static Mishap reset(boolean done) {
    return new Mishap("reset" + when(done), done, How.RESET, 200, null, "", Duration.ZERO);
  }

  public static Mishap half(boolean done) {
    return new Mishap("half a body" + when(done), done, How.HALF, 200, null, "", Duration.ZERO);
  }

  /** Lets it happen, to an answer that is ready. */
  void happen(Context http) {
    sleep();
    if (retryAfter != null) {
      http.header("Retry-After", retryAfter);
    }
    if (!body.isEmpty()) {
      http.status(status).result(body);
    }
    if (how == How.RESET) {
      cut(http);
    } else if (how == How.HALF) {
      half(http);
    }
  }

  private static void half(Context http) {
    byte[] whole = "{\"ok\":true,\"channel\":\"C0LOCALGEN0\"}".getBytes(StandardCharsets.UTF_8);
    try {
      http.res().setContentLength(whole.length);
      http.res().getOutputStream().write(whole, 0, whole.length / 2);
      http.res().flushBuffer();
    } catch (IOException e) {
      throw new IllegalStateException("half a body could not be written", e);
    }
    cut(http);
  }

  private static void cut(Context http) {
    ServletContextRequest.getServletContextRequest(http.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private void sleep() {
    try {
      Thread.sleep(silence.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

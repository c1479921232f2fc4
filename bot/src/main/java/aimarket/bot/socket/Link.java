package aimarket.bot.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, from its opening to its end. Tells its owner what happens, on its own thread. */
final class Link extends WebSocketListener {
  private static final Logger log = LoggerFactory.getLogger(Link.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NORMAL = 1000;

  private final Owner owner;
  private volatile @Nullable WebSocket socket;

  /** Who keeps the connection. */
  interface Owner {
    /** Slack has greeted: requests come over this one from now on. */
    void ready(Link link);

    /** A request. */
    void request(Link link, String text);

    /** Slack says that it will close, and why. */
    void leaving(Link link, String reason);

    /** Nothing comes any more. */
    void over(Link link, String why);
  }

  private Link(Owner owner) {
    this.owner = owner;
  }

  static Link open(OkHttpClient http, String url, Owner owner) {
    Link link = new Link(owner);
    link.socket = http.newWebSocket(new Request.Builder().url(url).build(), link);
    return link;
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    String type = type(text);
    if (type.equals("hello")) {
      owner.ready(this);
    } else if (type.equals("disconnect")) {
      owner.leaving(this, reason(text));
    } else {
      owner.request(this, text);
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(NORMAL, null);
    owner.over(this, "Slack closed it: " + code + " " + reason);
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
    String answered = response == null ? "" : ", HTTP " + response.code();
    // The message only: a stack trace says nothing about a network.
    owner.over(this, failure.getClass().getSimpleName() + " " + failure.getMessage() + answered);
  }

  /** False where it is closed. */
  boolean send(String text) {
    WebSocket to = socket;
    return to != null && to.send(text);
  }

  void close() {
    WebSocket closing = socket;
    if (closing != null && !closing.close(NORMAL, null)) {
      closing.cancel();
    }
  }

  /** At once, where nobody may be there to say goodbye to. */
  void drop() {
    WebSocket dropping = socket;
    if (dropping != null) {
      dropping.cancel();
    }
  }

  private static String type(String text) {
    return field(text, "type");
  }

  private static String reason(String text) {
    return field(text, "reason");
  }

  private static String field(String text, String name) {
    try {
      JsonNode node = JSON.readTree(text);
      return node == null ? "" : node.path(name).asText("");
    } catch (JsonProcessingException e) {
      log.warn("Slack sent something over the socket that is no JSON");
      return "";
    }
  }
}

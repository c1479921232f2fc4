package aimarket.bot.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Greets whoever connects, and never again reads or says a thing: a network that went away. */
final class DeafServer implements AutoCloseable {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private final ServerSocket server;
  private final AtomicInteger visitors = new AtomicInteger();
  private final boolean greets;

  private DeafServer(ServerSocket server, boolean greets) {
    this.server = server;
    this.greets = greets;
  }

  static DeafServer start(boolean greets) throws IOException {
    DeafServer deaf =
        new DeafServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), greets);
    Thread thread = new Thread(deaf::serve, "deaf");
    thread.setDaemon(true);
    thread.start();
    return deaf;
  }

  String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/link/?ticket=1";
  }

  int visitors() {
    return visitors.get();
  }

  private void serve() {
    try {
      while (true) {
        greet(server.accept());
        visitors.incrementAndGet();
      }
    } catch (IOException e) {
      // Closed by the test.
    }
  }

  private void greet(Socket visitor) throws IOException {
    String head = head(visitor.getInputStream());
    String key = head.split("(?i)Sec-WebSocket-Key: ")[1].split("\r\n")[0];
    OutputStream out = visitor.getOutputStream();
    out.write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + accept(key)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    if (greets) {
      byte[] hello = "{\"type\":\"hello\"}".getBytes(StandardCharsets.US_ASCII);
      out.write(0x81);
      out.write(hello.length);
      out.write(hello);
    }
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key.strip() + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

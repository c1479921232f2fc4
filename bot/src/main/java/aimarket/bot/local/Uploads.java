package aimarket.bot.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files on their way and files that are there. Thread-safe. */
final class Uploads {
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  /**
   * How far a file is.
   *
   * @param ticket the end of the address that takes its bytes
   * @param bytes null until they came
   * @param shown whether it was completed; it is once only
   * @param shared whether it is in a channel, and can be shown
   */
  record Upload(
      String id,
      String ticket,
      String name,
      int length,
      String altText,
      byte @Nullable [] bytes,
      boolean shown,
      boolean shared) {}

  synchronized Upload expect(String name, int length, String altText) {
    String id = "F" + letters().substring(0, 10);
    Upload upload = new Upload(id, id + "-" + letters(), name, length, altText, null, false, false);
    uploads.put(id, upload);
    return upload;
  }

  /** False for an address that was not given out, was used, or was meant for another length. */
  synchronized boolean receive(String ticket, byte[] bytes) {
    Optional<Upload> expected =
        uploads.values().stream()
            .filter(u -> u.ticket().equals(ticket) && u.bytes() == null)
            .filter(u -> u.length() == bytes.length)
            .findFirst();
    expected.ifPresent(u -> put(u, bytes, false, false));
    return expected.isPresent();
  }

  /** What may be completed: its bytes are here, and it was not completed yet. */
  synchronized Optional<Upload> waiting(String id) {
    return Optional.ofNullable(uploads.get(id)).filter(u -> u.bytes() != null && !u.shown());
  }

  synchronized void complete(Upload upload, boolean shared) {
    put(upload, upload.bytes(), true, shared);
  }

  /** What people in some channel see. */
  synchronized Optional<Upload> shared(String id) {
    return Optional.ofNullable(uploads.get(id)).filter(Upload::shared);
  }

  private void put(Upload u, byte @Nullable [] bytes, boolean shown, boolean shared) {
    uploads.put(
        u.id(),
        new Upload(u.id(), u.ticket(), u.name(), u.length(), u.altText(), bytes, shown, shared));
  }

  private static String letters() {
    return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
  }
}

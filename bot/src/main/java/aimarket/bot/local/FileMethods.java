package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code files.getUploadURLExternal}, the upload, {@code files.completeUploadExternal}:
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal.
 */
final class FileMethods {
  private static final int LONGEST_ALT_TEXT = 1_000;
  private static final Pattern CHANNEL = Pattern.compile("[CGDZ][A-Z0-9]{8,}");

  private final Workspace workspace;
  private final Uploads uploads;
  private final ChatMethods.Listener listener;
  private final Supplier<URI> base;

  FileMethods(
      Workspace workspace, Uploads uploads, ChatMethods.Listener listener, Supplier<URI> base) {
    this.workspace = workspace;
    this.uploads = uploads;
    this.listener = listener;
    this.base = base;
  }

  void routes(RoutesConfig routes) {
    routes.post("/upload/v1/{ticket}", this::receive);
    routes.get("/files/{id}/{name}", this::show);
  }

  ObjectNode getUploadUrl(Args args) {
    String name = args.required("filename");
    int length = length(args.required("length"));
    if (length == 0) {
      throw Refusal.of("missing_argument");
    }
    if (args.text("alt_txt").length() > LONGEST_ALT_TEXT) {
      throw Refusal.of("alt_txt_too_large");
    }
    Uploads.Upload upload = uploads.expect(name, length, args.text("alt_txt"));
    return Json.ok()
        .put("upload_url", base.get().resolve("/upload/v1/" + upload.ticket()).toString())
        .put("file_id", upload.id());
  }

  private static int length(String sent) {
    try {
      return Math.max(0, Integer.parseInt(sent));
    } catch (NumberFormatException e) {
      throw Refusal.of("invalid_arguments", List.of("must be an integer [json-pointer:/length]"));
    }
  }

  /** No method: 200 or a failure, and nothing of Slack's usual answer. */
  private void receive(Context http) {
    boolean taken = uploads.receive(http.pathParam("ticket"), http.bodyAsBytes());
    http.status(taken ? 200 : 400).result(taken ? "OK - " + http.bodyAsBytes().length : "error");
  }

  private void show(Context http) {
    Optional<UploadedFile> file = uploads.shared(http.pathParam("id")).map(u -> file(u, u.name()));
    if (file.isEmpty()) {
      http.status(404).result("no such file");
      return;
    }
    http.contentType(file.get().type()).result(file.get().bytes());
  }

  /** Shows the files in one message of a channel; without a channel nobody but the bot has them. */
  ObjectNode complete(Args args) {
    ArrayNode asked = files(args.values().path("files"));
    List<Uploads.Upload> found = new ArrayList<>();
    List<UploadedFile> files = new ArrayList<>();
    for (JsonNode one : asked) {
      Uploads.Upload upload =
          uploads.waiting(one.path("id").asText()).orElseThrow(() -> Refusal.of("file_not_found"));
      found.add(upload);
      files.add(file(upload, one.path("title").asText(upload.name())));
    }
    String id = args.textOrNull("channel_id");
    Optional<Channel> channel = id == null ? Optional.empty() : Optional.of(channel(id));
    String thread = channel.map(c -> thread(args, c)).orElse(null);
    found.forEach(upload -> uploads.complete(upload, channel.isPresent()));
    channel.ifPresent(
        c ->
            listener.posted(
                workspace.share(
                    c.id(), thread, Workspace.BOT_USER, args.text("initial_comment"), files)));
    ObjectNode answer = Json.ok();
    ArrayNode named = answer.putArray("files");
    files.forEach(file -> named.addObject().put("id", file.id()).put("title", file.title()));
    return answer;
  }

  private static UploadedFile file(Uploads.Upload upload, String title) {
    byte[] bytes = Objects.requireNonNull(upload.bytes());
    return new UploadedFile(upload.id(), upload.name(), title, upload.altText(), bytes);
  }

  private static ArrayNode files(JsonNode sent) {
    JsonNode tree = sent.isTextual() ? Json.parse(sent.asText()).orElse(sent) : sent;
    if (tree instanceof ArrayNode files && !files.isEmpty()) {
      return files;
    }
    throw Refusal.of("invalid_arguments", List.of("missing required field: files [json-pointer:]"));
  }

  /** Not by a name, and not by a person's id, as chat.postMessage has it. */
  private Channel channel(String id) {
    if (!CHANNEL.matcher(id).matches()) {
      throw Refusal.of(
          "invalid_arguments",
          List.of(
              "input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]"));
    }
    Channel channel =
        workspace
            .channel(id)
            .filter(c -> c.kind() == Channel.Kind.PUBLIC || c.has(Workspace.BOT_USER))
            .orElseThrow(() -> Refusal.of("channel_not_found"));
    if (!channel.has(Workspace.BOT_USER)) {
      throw Refusal.of("not_in_channel");
    }
    if (channel.archived()) {
      throw Refusal.of("is_archived");
    }
    return channel;
  }

  private @Nullable String thread(Args args, Channel channel) {
    String ts = args.textOrNull("thread_ts");
    if (ts != null && workspace.message(channel.id(), ts).isEmpty()) {
      throw Refusal.of("thread_not_found");
    }
    return ts;
  }

  /** An image block with a file that nobody else can see is refused. */
  void check(ArrayNode blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      JsonNode file = blocks.get(i).path("slack_file");
      boolean known = file.isMissingNode() || uploads.shared(file.path("id").asText()).isPresent();
      if (!known) {
        throw Refusal.of(
            "invalid_blocks",
            List.of("invalid slack file [json-pointer:/blocks/" + i + "/slack_file]"));
      }
    }
  }
}

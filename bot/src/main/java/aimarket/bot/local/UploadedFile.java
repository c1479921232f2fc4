package aimarket.bot.local;

/**
 * A file that was uploaded and shared.
 *
 * @param name of the file
 * @param altText for who does not see it, empty where none was given
 * @param bytes not to be changed
 */
public record UploadedFile(String id, String name, String title, String altText, byte[] bytes) {

  /** By its name, as pages do not say how Slack tells. */
  String type() {
    return name.endsWith(".png") ? "image/png" : "application/octet-stream";
  }

  boolean isImage() {
    return type().startsWith("image/");
  }

  /** Where the page has it from. */
  String path() {
    return "/files/" + id + "/" + name;
  }

  @Override
  public String toString() {
    return "UploadedFile[" + id + ", " + name + ", " + bytes.length + " bytes]";
  }
}

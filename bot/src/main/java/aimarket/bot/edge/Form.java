package aimarket.bot.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body of {@code application/x-www-form-urlencoded}, read strictly: each name at most once. */
final class Form {
  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  static Form read(byte[] body) throws Malformed {
    Map<String, String> fields = new HashMap<>();
    for (String pair : utf8(body).split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (fields.putIfAbsent(name, value) != null) {
        throw new Malformed("the form has a field twice");
      }
    }
    return new Form(fields);
  }

  /** Null where the form has no such field. */
  @Nullable String get(String name) {
    return fields.get(name);
  }

  String need(String name) throws Malformed {
    String value = fields.get(name);
    if (value == null || value.isEmpty()) {
      throw new Malformed("the form has no " + name);
    }
    return value;
  }

  /** The text of bytes that must be UTF-8, every one of them. */
  static String utf8(byte[] bytes) throws Malformed {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("the body is not UTF-8");
    }
  }

  private static String decode(String text) throws Malformed {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') {
        out.write(' ');
      } else if (raw[i] == '%') {
        out.write(hex(raw, i + 1) << 4 | hex(raw, i + 2));
        i += 2;
      } else {
        out.write(raw[i]);
      }
    }
    return utf8(out.toByteArray());
  }

  private static int hex(byte[] raw, int at) throws Malformed {
    int digit = at < raw.length ? Character.digit(raw[at], 16) : -1;
    if (digit < 0) {
      throw new Malformed("the form has a % without two hexadecimal digits");
    }
    return digit;
  }
}

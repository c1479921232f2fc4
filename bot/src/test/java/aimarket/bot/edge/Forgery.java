package aimarket.bot.edge;

import aimarket.bot.edge.Requests.Sent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Kinds of requests that must go nowhere. Each is made from a genuine one. */
enum Forgery {
  ALTERED_SIGNATURE {
    @Override
    Sent make(Random random, int n) {
      return genuine(random, n).signature(s -> flipped(s, 3 + random.nextInt(64)));
    }
  },
  SIGNATURE_OF_ANOTHER_SHAPE {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      return switch (random.nextInt(5)) {
        case 0 -> sent.signature(s -> s.replace("v0=", "v1="));
        case 1 -> sent.signature(s -> s.toUpperCase(Locale.ROOT));
        case 2 -> sent.signature(s -> s.substring(0, random.nextInt(s.length() - 1)));
        case 3 -> sent.signature(s -> s + "0");
        default -> sent.signature(s -> s.substring(3));
      };
    }
  },
  ALTERED_BODY {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      byte[] body = sent.body().clone();
      int at = random.nextInt(body.length);
      body[at] = (byte) (body[at] == 'a' ? 'b' : 'a');
      return sent.body(body);
    }
  },
  ALTERED_TIME {
    @Override
    Sent make(Random random, int n) {
      return genuine(random, n).withTimes(Requests.now(1 + random.nextInt(250)));
    }
  },
  FUTURE {
    @Override
    Sent make(Random random, int n) {
      return genuine(random, n).at(Requests.now(310 + random.nextInt(400_000_000)));
    }
  },
  PAST {
    @Override
    Sent make(Random random, int n) {
      return genuine(random, n).at(Requests.now(-301 - random.nextInt(400_000_000)));
    }
  },
  OVERFLOWING_TIME {
    @Override
    Sent make(Random random, int n) {
      long huge = Long.MAX_VALUE - random.nextInt(1_000_000_000);
      return genuine(random, n).at(Long.toString(huge - random.nextInt(2) * Long.MAX_VALUE / 3));
    }
  },
  TIME_OF_ANOTHER_SHAPE {
    @Override
    Sent make(Random random, int n) {
      String now = Requests.now();
      String[] shapes = {"+" + now, "0" + now, "-" + now, now + ".0", "0x5f3759df", now + "e0"};
      return genuine(random, n).at(shapes[random.nextInt(shapes.length)]);
    }
  },
  MISSING_HEADER {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      return switch (random.nextInt(3)) {
        case 0 -> sent.withTimes();
        case 1 -> sent.withSignatures();
        default -> sent.withTimes().withSignatures();
      };
    }
  },
  DOUBLED_HEADER {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      String time = sent.timestamps().get(0);
      String signature = sent.signatures().get(0);
      return switch (random.nextInt(3)) {
        case 0 -> sent.withTimes(time, Requests.now(7));
        case 1 -> sent.withSignatures(signature, flipped(signature, 9));
        default -> sent.withTimes(time, time).withSignatures(signature, signature);
      };
    }
  },
  TRUNCATED {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      int length = random.nextInt(sent.body().length);
      return sent.body(java.util.Arrays.copyOf(sent.body(), length));
    }
  },
  WRONG_CHARSET {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      return switch (random.nextInt(3)) {
        case 0 -> sent.contentType(sent.contentType() + "; charset=iso-8859-1");
        case 1 -> sent.contentType(sent.contentType() + ";charset=\"utf-16\"");
        default -> {
          byte[] latin =
              new String(sent.body(), StandardCharsets.UTF_8)
                  .replace("text=", "text=\u00e9\u00fc")
                  .getBytes(StandardCharsets.ISO_8859_1);
          yield Requests.signed(latin, sent.contentType(), Requests.now());
        }
      };
    }
  },
  WRONG_CONTENT_TYPE {
    @Override
    Sent make(Random random, int n) {
      String[] types = {"text/plain", "multipart/form-data; boundary=x", "text/html", ""};
      return genuine(random, n).contentType(types[random.nextInt(types.length)]);
    }
  },
  OVERSIZED {
    @Override
    Sent make(Random random, int n) {
      return Requests.command("x".repeat(SlackDoor.MAX_BODY + random.nextInt(1_000)), n);
    }
  },
  MALFORMED {
    @Override
    Sent make(Random random, int n) {
      String[] forms = {
        "",
        "payload=%7B",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=null",
        "payload=%5B%5D",
        "command=%2Fmarket&team_id=T1&channel_id=C1&user_id=U1&text=a%zz&trigger_id=" + n,
        "command=%2Fmarket&command=%2Fmarket&team_id=T1&channel_id=C1&user_id=U1&trigger_id=" + n,
        "command=%2Fmarket&text=%C3%28&team_id=T1&channel_id=C1&user_id=U1&trigger_id=" + n,
        "command=%2Fmarket",
        "a=b",
        "%",
      };
      String[] jsons = {
        "{",
        "",
        "null",
        "[]",
        "42",
        "{\"type\":7}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":\"x\",\"team_id\":\"T1\",\"event_id\":\"E1\"}",
        "{\"type\":\"event_callback\",\"event\":{},\"team_id\":\"T1\",\"event_id\":\"E1\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":[]},\"team_id\":\"T1\"}",
        "{\"type\":\"url_verification\"}",
        "{\"a\":".repeat(5_000),
        "{\"type\":\"event_callback\"} trailing",
      };
      return random.nextBoolean()
          ? Requests.form(forms[random.nextInt(forms.length)])
          : Requests.json(jsons[random.nextInt(jsons.length)]);
    }
  },
  SMUGGLED_AS_SSL_CHECK {
    @Override
    Sent make(Random random, int n) {
      Sent sent = genuine(random, n);
      String body = new String(sent.body(), StandardCharsets.UTF_8);
      String both = random.nextBoolean() ? "ssl_check=1&" + body : body + "&ssl_check=1";
      return sent.body(both.getBytes(StandardCharsets.UTF_8));
    }
  },
  /** Sent after its original, which a test lets through first. */
  REPLAYED {
    @Override
    Sent make(Random random, int n) {
      return genuine(random, n);
    }
  };

  abstract Sent make(Random random, int n);

  /** Each in order, so that every kind comes as often as the others. */
  static Forgery of(int n) {
    return values()[n % values().length];
  }

  private static Sent genuine(Random random, int n) {
    return Requests.command("sales " + Integer.toString(random.nextInt(), 36), n);
  }

  private static String flipped(String text, int at) {
    char[] chars = text.toCharArray();
    chars[at] = chars[at] == '0' ? '1' : '0';
    return new String(chars);
  }
}

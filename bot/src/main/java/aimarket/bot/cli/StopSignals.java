package aimarket.bot.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The signals that ask a process to end: Ctrl-C, kill, a closed terminal. They are taken before the
 * virtual machine acts on them, since it runs all its exit hooks at once: H2 in mixed mode insists
 * on one, which closes the store under a bot that is still at work.
 *
 * <p>The class that knows signals is in every JDK, but javac warns of its use, and no annotation
 * silences that; so it is called by name. Where signals cannot be taken (as with -Xrs) the process
 * ends as when it is killed, which loses nothing that was acknowledged.
 */
final class StopSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  private final CountDownLatch stopped = new CountDownLatch(1);

  /** By signal, what was done with it before. */
  private final Map<Object, Object> former = new LinkedHashMap<>();

  private StopSignals() {}

  static StopSignals take() {
    StopSignals signals = new StopSignals();
    NAMES.forEach(signals::take);
    return signals;
  }

  /** Returns when the first signal has come, or at once where it has. */
  void await() throws InterruptedException {
    stopped.await();
  }

  private void take(String name) {
    try {
      Object signal = type("Signal").getConstructor(String.class).newInstance(name);
      Class<?> handler = type("SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> method.getName().equals("handle") ? stop() : null);
      former.put(signal, handle().invoke(null, signal, ours));
    } catch (InvocationTargetException e) {
      // This system has no such signal, or keeps it to itself.
    } catch (ReflectiveOperationException e) {
      // This virtual machine has no signals.
    }
  }

  /** The second one does not wait for an orderly end. */
  private Object stop() {
    if (stopped.getCount() == 0) {
      Runtime.getRuntime().halt(Cli.FAILED);
    }
    stopped.countDown();
    return stopped;
  }

  @Override
  public void close() {
    former.forEach(
        (signal, before) -> {
          try {
            handle().invoke(null, signal, before);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the signal %s was not put back".formatted(signal), e);
          }
        });
  }

  private static Method handle() throws ReflectiveOperationException {
    return type("Signal").getMethod("handle", type("Signal"), type("SignalHandler"));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("sun.misc." + name);
  }
}

import java.util.Timer;
import java.util.TimerTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/** java.util.Timer, and the levels of java.util.logging. */
public class Timers {
  public static void main(String[] args) throws Exception {
    Timer timer = new Timer("ticker", true);
    int[] ticks = {0};
    timer.scheduleAtFixedRate(new TimerTask() {
      @Override
      public void run() {
        System.out.println("tick " + ++ticks[0] + " on " + Thread.currentThread().getName());
        if (ticks[0] == 3) cancel();
      }
    }, 20, 50);
    timer.schedule(new TimerTask() {
      @Override
      public void run() {
        System.out.println("once");
      }
    }, 95);
    Thread.sleep(400);
    System.out.println(timer.purge());
    timer.cancel();
    try {
      timer.schedule(new TimerTask() {
        @Override
        public void run() {}
      }, 1);
    } catch (IllegalStateException late) {
      System.out.println(late.getMessage());
    }
    Logger logger = Logger.getLogger(Timers.class.getName());
    System.out.println(logger.getName() + " " + logger.isLoggable(Level.INFO) + " " + logger.isLoggable(Level.FINE));
    System.out.println(Level.parse("WARNING").intValue() + " " + (Logger.getLogger("Timers") == logger));
  }
}

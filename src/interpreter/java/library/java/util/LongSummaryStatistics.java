package java.util;

public class LongSummaryStatistics implements java.util.function.LongConsumer {
  private long count;
  private long sum;
  private long min = 9223372036854775807L;
  private long max = -9223372036854775808L;
  public void accept(long value) {
    count++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  public void combine(LongSummaryStatistics other) {
    count += other.count;
    sum += other.sum;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }
  public final long getCount() { return count; }
  public final long getSum() { return sum; }
  public final long getMin() { return min; }
  public final long getMax() { return max; }
  public final double getAverage() { return count > 0L ? (double) getSum() / count : 0.0; }
  public String toString() {
    return String.format("%s{count=%d, sum=%d, min=%d, average=%f, max=%d}", getClass().getSimpleName(), getCount(), getSum(), getMin(), getAverage(), getMax());
  }
}

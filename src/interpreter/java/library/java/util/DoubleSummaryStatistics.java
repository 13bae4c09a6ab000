package java.util;

public class DoubleSummaryStatistics implements java.util.function.DoubleConsumer {
  private long count;
  private double sum;
  private double compensation;
  private double simpleSum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  public void accept(double value) {
    count++;
    simpleSum += value; addWithCompensation(value);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  private void addWithCompensation(double value) {
    double adjusted = value - compensation;
    double next = sum + adjusted;
    compensation = (next - sum) - adjusted;
    sum = next;
  }
  public void combine(DoubleSummaryStatistics other) {
    count += other.count;
    simpleSum += other.simpleSum; addWithCompensation(other.sum); addWithCompensation(-other.compensation);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }
  public final long getCount() { return count; }
  public final double getSum() { double total = sum - compensation; return Double.isNaN(total) && Double.isInfinite(simpleSum) ? simpleSum : total; }
  public final double getMin() { return min; }
  public final double getMax() { return max; }
  public final double getAverage() { return count > 0L ? getSum() / count : 0.0; }
  public String toString() {
    return String.format("%s{count=%d, sum=%f, min=%f, average=%f, max=%f}", getClass().getSimpleName(), getCount(), getSum(), getMin(), getAverage(), getMax());
  }
}

package java.util.function;

public interface Function<T, R> {
  R apply(T t);
  default <V> Function<V, R> compose(Function<? super V, ? extends T> before) { return v -> apply(before.apply(v)); }
  default <V> Function<T, V> andThen(Function<? super R, ? extends V> after) { return t -> after.apply(apply(t)); }
  static <T> Function<T, T> identity() { return t -> t; }
}

public interface BiFunction<T, U, R> {
  R apply(T t, U u);
  default <V> BiFunction<T, U, V> andThen(Function<? super R, ? extends V> after) { return (t, u) -> after.apply(apply(t, u)); }
}

public interface UnaryOperator<T> extends Function<T, T> {
  static <T> UnaryOperator<T> identity() { return t -> t; }
}

public interface BinaryOperator<T> extends BiFunction<T, T, T> {
  static <T> BinaryOperator<T> minBy(java.util.Comparator<? super T> order) { return (a, b) -> order.compare(a, b) <= 0 ? a : b; }
  static <T> BinaryOperator<T> maxBy(java.util.Comparator<? super T> order) { return (a, b) -> order.compare(a, b) >= 0 ? a : b; }
}

public interface Supplier<T> {
  T get();
}

public interface Consumer<T> {
  void accept(T t);
  default Consumer<T> andThen(Consumer<? super T> after) { return t -> { accept(t); after.accept(t); }; }
}

public interface BiConsumer<T, U> {
  void accept(T t, U u);
  default BiConsumer<T, U> andThen(BiConsumer<? super T, ? super U> after) { return (t, u) -> { accept(t, u); after.accept(t, u); }; }
}

public interface Predicate<T> {
  boolean test(T t);
  default Predicate<T> and(Predicate<? super T> other) { return t -> test(t) && other.test(t); }
  default Predicate<T> or(Predicate<? super T> other) { return t -> test(t) || other.test(t); }
  default Predicate<T> negate() { return t -> !test(t); }
  static <T> Predicate<T> not(Predicate<? super T> target) { return t -> !target.test(t); }
  static <T> Predicate<T> isEqual(Object target) { return t -> java.util.Objects.equals(target, t); }
}

public interface BiPredicate<T, U> {
  boolean test(T t, U u);
  default BiPredicate<T, U> and(BiPredicate<? super T, ? super U> other) { return (t, u) -> test(t, u) && other.test(t, u); }
  default BiPredicate<T, U> or(BiPredicate<? super T, ? super U> other) { return (t, u) -> test(t, u) || other.test(t, u); }
  default BiPredicate<T, U> negate() { return (t, u) -> !test(t, u); }
}

public interface BooleanSupplier {
  boolean getAsBoolean();
}

public interface IntFunction<R> {
  R apply(int value);
}

public interface IntSupplier {
  int getAsInt();
}

public interface IntConsumer {
  void accept(int value);
  default IntConsumer andThen(IntConsumer after) { return t -> { accept(t); after.accept(t); }; }
}

public interface IntPredicate {
  boolean test(int value);
  default IntPredicate and(IntPredicate other) { return t -> test(t) && other.test(t); }
  default IntPredicate or(IntPredicate other) { return t -> test(t) || other.test(t); }
  default IntPredicate negate() { return t -> !test(t); }
}

public interface IntUnaryOperator {
  int applyAsInt(int value);
  default IntUnaryOperator andThen(IntUnaryOperator after) { return t -> after.applyAsInt(applyAsInt(t)); }
  default IntUnaryOperator compose(IntUnaryOperator before) { return t -> applyAsInt(before.applyAsInt(t)); }
  static IntUnaryOperator identity() { return t -> t; }
}

public interface IntBinaryOperator {
  int applyAsInt(int left, int right);
}

public interface ToIntFunction<T> {
  int applyAsInt(T value);
}

public interface ToIntBiFunction<T, U> {
  int applyAsInt(T t, U u);
}

public interface ObjIntConsumer<T> {
  void accept(T t, int value);
}

public interface IntToLongFunction {
  long applyAsLong(int value);
}

public interface IntToDoubleFunction {
  double applyAsDouble(int value);
}

public interface LongFunction<R> {
  R apply(long value);
}

public interface LongSupplier {
  long getAsLong();
}

public interface LongConsumer {
  void accept(long value);
  default LongConsumer andThen(LongConsumer after) { return t -> { accept(t); after.accept(t); }; }
}

public interface LongPredicate {
  boolean test(long value);
  default LongPredicate and(LongPredicate other) { return t -> test(t) && other.test(t); }
  default LongPredicate or(LongPredicate other) { return t -> test(t) || other.test(t); }
  default LongPredicate negate() { return t -> !test(t); }
}

public interface LongUnaryOperator {
  long applyAsLong(long value);
  default LongUnaryOperator andThen(LongUnaryOperator after) { return t -> after.applyAsLong(applyAsLong(t)); }
  default LongUnaryOperator compose(LongUnaryOperator before) { return t -> applyAsLong(before.applyAsLong(t)); }
  static LongUnaryOperator identity() { return t -> t; }
}

public interface LongBinaryOperator {
  long applyAsLong(long left, long right);
}

public interface ToLongFunction<T> {
  long applyAsLong(T value);
}

public interface ToLongBiFunction<T, U> {
  long applyAsLong(T t, U u);
}

public interface ObjLongConsumer<T> {
  void accept(T t, long value);
}

public interface LongToIntFunction {
  int applyAsInt(long value);
}

public interface LongToDoubleFunction {
  double applyAsDouble(long value);
}

public interface DoubleFunction<R> {
  R apply(double value);
}

public interface DoubleSupplier {
  double getAsDouble();
}

public interface DoubleConsumer {
  void accept(double value);
  default DoubleConsumer andThen(DoubleConsumer after) { return t -> { accept(t); after.accept(t); }; }
}

public interface DoublePredicate {
  boolean test(double value);
  default DoublePredicate and(DoublePredicate other) { return t -> test(t) && other.test(t); }
  default DoublePredicate or(DoublePredicate other) { return t -> test(t) || other.test(t); }
  default DoublePredicate negate() { return t -> !test(t); }
}

public interface DoubleUnaryOperator {
  double applyAsDouble(double value);
  default DoubleUnaryOperator andThen(DoubleUnaryOperator after) { return t -> after.applyAsDouble(applyAsDouble(t)); }
  default DoubleUnaryOperator compose(DoubleUnaryOperator before) { return t -> applyAsDouble(before.applyAsDouble(t)); }
  static DoubleUnaryOperator identity() { return t -> t; }
}

public interface DoubleBinaryOperator {
  double applyAsDouble(double left, double right);
}

public interface ToDoubleFunction<T> {
  double applyAsDouble(T value);
}

public interface ToDoubleBiFunction<T, U> {
  double applyAsDouble(T t, U u);
}

public interface ObjDoubleConsumer<T> {
  void accept(T t, double value);
}

public interface DoubleToIntFunction {
  int applyAsInt(double value);
}

public interface DoubleToLongFunction {
  long applyAsLong(double value);
}

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Identity and copies: passing by value, aliases, immutability, defensive copies, toString and equals by default. */
public class Clones {
  static class Cell {
    int value;
    Cell twin;

    Cell(int value) {
      this.value = value;
    }

    Cell(Cell other) {
      this(other.value);
      twin = other.twin == null ? null : new Cell(other.twin);
    }
  }

  static void change(Cell cell, int number, String text, int[] array, Integer boxed, StringBuilder builder) {
    cell.value++;
    cell = new Cell(-1);
    cell.value = -2;
    number++;
    text += "!";
    array[0]++;
    array = new int[] {99};
    boxed++;
    builder.append(number).append(text).append(boxed).append(array[0]).append(cell.value);
    builder = null;
  }

  static final class Period {
    private final int[] days;
    private final List<String> names;

    Period(int[] days, List<String> names) {
      this.days = days.clone();
      this.names = List.copyOf(names);
    }

    int[] days() {
      return days.clone();
    }

    Period with(int at, int day) {
      int[] changed = days();
      changed[at] = day;
      return new Period(changed, names);
    }

    @Override
    public boolean equals(Object o) {
      if (o == null || getClass() != o.getClass()) {
        return false;
      }
      Period p = (Period) o;
      return Arrays.equals(days, p.days) && names.equals(p.names);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(days) + names.hashCode();
    }

    @Override
    public String toString() {
      return Arrays.toString(days) + names;
    }
  }

  public static void main(String[] args) {
    Cell cell = new Cell(1);
    int number = 5;
    String text = "text";
    int[] array = {7};
    Integer boxed = 1000;
    StringBuilder builder = new StringBuilder();
    change(cell, number, text, array, boxed, builder);
    System.out.println(cell.value + " " + number + " " + text + " " + array[0] + " " + boxed + " " + builder);
    cell.twin = new Cell(3);
    Cell copy = new Cell(cell);
    Cell alias = cell;
    alias.twin.value = 30;
    copy.value = 8;
    System.out.println(cell.twin.value + " " + copy.twin.value + " " + cell.value + " " + (alias == cell) + " " + (copy == cell) + " " + alias.equals(cell) + " " + cell.equals(copy));
    int[] days = {1, 2};
    List<String> names = new ArrayList<>(List.of("mon", "tue"));
    Period period = new Period(days, names);
    days[0] = 50;
    names.clear();
    period.days()[1] = 60;
    System.out.println(period + " " + period.with(1, 9) + " " + period.equals(period.with(1, 2)) + " " + (period.hashCode() == period.with(0, 1).hashCode()) + " " + period.equals("x"));
    List<int[]> rows = new ArrayList<>();
    int[] row = new int[2];
    for (int i = 0; i < 3; i++) {
      row[i % 2] += i;
      rows.add(i == 1 ? row.clone() : row);
    }
    for (int[] each : rows) {
      System.out.print(Arrays.toString(each));
    }
    System.out.println(" " + rows.contains(row) + " " + rows.contains(row.clone()) + " " + rows.lastIndexOf(row));
    List<Integer> view = Arrays.asList(3, 1, 2);
    List<Integer> sub = new ArrayList<>(view).subList(1, 3);
    view.set(0, 10);
    sub.set(0, 20);
    System.out.println(view + " " + sub + " " + Objects.equals(null, null) + " " + Objects.hash(1, null, "x") + " " + Objects.hashCode(null));
    String a = "same", b = new String("same");
    System.out.println((a == b) + " " + a.equals(b) + " " + (a == b.intern()) + " " + (a.hashCode() == b.hashCode()) + " " + "same".concat("") .equals(a));
    try {
      List.copyOf(Arrays.asList("x", null));
    } catch (NullPointerException e) {
      System.out.println("no nulls");
    }
    Object plain = new Object();
    System.out.println(plain.equals(plain) + " " + plain.toString().startsWith("java.lang.Object@") + " " + (plain.hashCode() == System.identityHashCode(plain)));
  }
}

public class Conditionals {
  static byte b = 1; static short s = 300; static char c = 'q'; static boolean z = false;
  static final double D = true ? 1 : 2.0;
  static final String S = "" + (false ? 'x' : 66) + (true ? 1 : 2L) + (true ? 1 : 2.0) + (true ? 'a' : 70000);
  static void w(short x) { System.out.println("short " + x); }
  static void w(int x) { System.out.println("int " + x); }
  public static void main(String[] a) {
    System.out.println(S + D);
    w(z ? b : s); w(z ? s : b); w(z ? b : 7); w(z ? b : 700);
    short t = z ? b : s;
    Byte bb = 3; Integer i = 65; Character cc = 'w';
    System.out.println(z ? cc : 65); System.out.println(z ? c : i); System.out.println(z ? cc : 70000);
    w(z ? bb : 5);
    Object o = z ? 1 : 2.5; System.out.println(o);
    o = !z ? 1 : 2.5; System.out.println(o);
    o = !z ? 1 : "x"; System.out.println(o);
    o = !z ? i : Double.valueOf(2); System.out.println(o);
    Integer n = null;
    try { int k = z ? 1 : n; } catch (NullPointerException e) { System.out.println("npe"); }
    System.out.println(z ? c : (int) 70000L);
    System.out.println(z ? c : (byte) 66); System.out.println(z ? b : 'b'); System.out.println(z ? s : c);
    System.out.println(Math.round(4503599627370497.0) + " " + Math.round(-2.5) + " " + Math.round(0.49999999999999994)+ " " + Math.round(-0.5f)+" "+Math.round(8388609.0f));
    char x = 'a'; x += 1.7; System.out.println(x); x++; System.out.println(x); int y = x + 1; System.out.println((char) y + "" + x + 1);
    switch (s) { case 300: System.out.println("300"); }
    System.out.println(1 + 2 + "3" + 4 + 5 + 'c' + 1.0f + null + true);
    char[] cs = {'h','i'}; System.out.println(cs); System.out.println(String.valueOf(cs));
    long big = Integer.MAX_VALUE + 1; System.out.println(big);
    System.out.println((int) Double.NaN + " " + (long) 1e30 + " " + (char) -1.5 + "|" + (byte) 300.7 + " " + (short) 1e10f+ " " + (int)(char)(byte)-1);
    System.out.println(5 % -3 + " " + -5 % 3 + " " + 5.5 % -2 + " " + -0.0 % 1 + " " + 1 / 0.0 + " " + 0.0 / 0);
    i++; i += 2; System.out.println(i); cc++; System.out.println(cc); 
    int[] arr = {1, 2, 3}; int k = 0; arr[k++] += k * 10; arr[k] = k = 2; System.out.println(java.util.Arrays.toString(arr) + k);
    k = 5; k = k++ + ++k; System.out.println(k); k += k++ * 2 + k; System.out.println(k);
  }
}

import java.util.List;

/** StringBuilder and StringBuffer, edit after edit. */
public class BuilderEdits {
  static void refused(String what, Runnable edit) {
    try {
      edit.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told.getClass().getName() + ": " + told.getMessage());
    }
  }

  public static void main(String[] args) {
    StringBuilder text = new StringBuilder("partition");
    System.out.println(text.insert(0, "the ").insert(4, 7).insert(5, ' ').insert(text.length(), true));
    System.out.println(text.deleteCharAt(0).deleteCharAt(text.length() - 1));
    System.out.println(text.delete(0, 3).delete(2, 100) + " " + text.length());
    System.out.println(text.append("abc", 1, 3).append(new char[] {'x', 'y', 'z'}, 1, 1).append((String) null).append(1.5f).append(2L).append(-0.0));
    System.out.println(text.replace(0, 2, "REPLACED").replace(text.length(), text.length(), "!"));
    System.out.println(text.reverse());
    text.setLength(5);
    System.out.println("[" + text + "]");
    text.setLength(7);
    System.out.println(text.length() + " " + (int) text.charAt(6) + " " + text.toString().equals("!0.0-\0\0"));
    text.setLength(0);
    System.out.println("[" + text + "] " + text.isEmpty());
    text.append("banana");
    System.out.println(text.indexOf("an") + " " + text.indexOf("an", 2) + " " + text.lastIndexOf("an") + " " + text.lastIndexOf("an", 2) + " " + text.indexOf("x"));
    text.setCharAt(0, 'B');
    System.out.println(text + " " + text.substring(2) + " " + text.substring(1, 3) + " " + text.subSequence(0, 2) + " " + text.charAt(3));
    System.out.println(text.compareTo(new StringBuilder("Bandana")) + " " + text.equals(new StringBuilder("Banana")) + " " + text.toString().contentEquals(text));
    System.out.println(text.chars().filter(c -> c == 'a').count() + " " + String.join("|", text, "x", new StringBuilder("y")));
    System.out.println(new StringBuilder().append('a' + 1).append((char) ('a' + 1)).append((Object) List.of(1)).append("é€").reverse());
    System.out.println(new StringBuilder("a😀b").reverse() + " " + new StringBuilder().appendCodePoint(128512).length());
    StringBuffer buffer = new StringBuffer();
    for (int i = 0; i < 12; i++) {
      buffer.append(i).append(i % 3 == 2 ? "; " : ",");
    }
    buffer.setLength(buffer.length() - 2);
    System.out.println(buffer + " " + buffer.length() + " " + buffer.reverse());
    refused("charAt", () -> text.charAt(6));
    refused("charAt -1", () -> text.charAt(-1));
    refused("deleteCharAt", () -> text.deleteCharAt(10));
    refused("insert", () -> text.insert(9, "x"));
    refused("delete", () -> text.delete(4, 2));
    refused("delete far", () -> text.delete(7, 8));
    refused("replace", () -> text.replace(8, 9, "x"));
    refused("setLength", () -> text.setLength(-1));
    refused("substring", () -> text.substring(3, 9));
    refused("setCharAt", () -> text.setCharAt(6, 'x'));
    System.out.println(text);
  }
}

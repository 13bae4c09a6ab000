import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.InputMismatchException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;

/** Files that are not there, files that are written first, and nobody at the keyboard. */
public class Disks {
  public static void main(String[] args) throws Exception {
    try {
      Files.readAllLines(Paths.get("no-such.properties"));
    } catch (NoSuchFileException missing) {
      System.out.println(missing + " " + missing.getFile());
    }
    try {
      new FileReader("no-such.properties");
    } catch (FileNotFoundException missing) {
      System.out.println(missing.getMessage());
    }
    System.out.println(Files.exists(Path.of("no", "such")) + " " + new File("no-such").exists());

    Path path = Paths.get("/tmp", "streamscope-disks.txt");
    Files.write(path, List.of("one", "two"));
    Files.write(path, "three\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    System.out.println(Files.readAllLines(path) + " " + Files.size(path) + " " + Files.isRegularFile(path));
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      System.out.println(reader.lines().map(String::toUpperCase).toList());
    }
    try (BufferedWriter writer = new BufferedWriter(new FileWriter(path.toFile(), true))) {
      writer.write("four");
      writer.newLine();
    }
    try (PrintWriter writer = new PrintWriter(new FileWriter(path.toString(), true))) {
      writer.printf("%d,%s%n", 5, "five");
    }
    System.out.println(Files.readString(path));
    try (Scanner scanner = new Scanner(path.toFile())) {
      while (scanner.hasNextLine()) System.out.print(scanner.nextLine().length() + " ");
      System.out.println();
    }
    Files.delete(path);
    System.out.println(Files.deleteIfExists(path) + " " + Files.notExists(path));

    Path relative = Path.of("logs/../data/./a.csv");
    System.out.println(relative.normalize() + " " + relative.getFileName() + " " + relative.getParent());
    System.out.println(Path.of("/a").resolve("b").resolve("/c") + " " + Path.of("/a/b").resolveSibling("c"));
    System.out.println(new File("a//b/").getPath() + " " + new File("/tmp", "x").getParentFile().isDirectory());

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(-5);
    out.writeLong(1L << 33);
    out.writeBoolean(true);
    out.writeDouble(2.5);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(out.size() + " " + in.readInt() + " " + in.readLong() + " " + in.readBoolean() + " " + in.readDouble());
    try {
      in.readByte();
    } catch (IOException end) {
      System.out.println(end);
    }

    Scanner words = new Scanner("12 3.5 true word 99999999999\nrest of line\n");
    System.out.println(words.nextInt() + " " + words.nextDouble() + " " + words.nextBoolean() + " " + words.hasNextInt());
    try {
      words.nextInt();
    } catch (InputMismatchException wrong) {
      System.out.println(wrong.getMessage());
    }
    System.out.println("+a.1".matches("[+-]?\\w?\\.?\\d+[?+]*"));
    System.out.println(words.next() + " " + words.hasNextInt() + " " + words.nextLong() + "|" + words.nextLine() + "|" + words.nextLine());
    Scanner keyboard = new Scanner(System.in);
    System.out.println(keyboard.hasNext());
    try {
      keyboard.nextLine();
    } catch (NoSuchElementException nobody) {
      System.out.println(nobody.getMessage());
    }
    System.out.println(new BufferedReader(new InputStreamReader(System.in)).readLine() + " " + System.in.read());
  }
}

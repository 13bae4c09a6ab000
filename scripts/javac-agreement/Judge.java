import com.sun.source.util.JavacTask;
import java.io.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import javax.tools.*;

/**
 * Asks the JDK's own compiler about many small programs in one process.
 * Input, repeated: a line "id fileName classPathKey characterCount", then that many characters, then a line end.
 * Output, one line a program: id, stage (none, parse, check), and for the first error line, column and
 * message with \n for line ends, separated by tabs. A program with parse errors is not checked, as in javac.
 */
public class Judge {
    static final Map<String, StandardJavaFileManager> managers = new HashMap<>();

    public static void main(String[] args) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory("judge");
        for (int i = 2; i < args.length; i += 2) {
            StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            List<File> path = new ArrayList<>();
            for (String jar : args[i + 1].split(File.pathSeparator)) path.add(new File(jar));
            manager.setLocation(StandardLocation.CLASS_PATH, path);
            manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(out.toFile()));
            managers.put(args[i], manager);
        }
        String input = Files.readString(Path.of(args[0]));
        try (PrintWriter writer = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
            int position = 0;
            while (position < input.length()) {
                int lineEnd = input.indexOf('\n', position);
                String[] head = input.substring(position, lineEnd).split(" ");
                int count = Integer.parseInt(head[3]);
                String text = input.substring(lineEnd + 1, lineEnd + 1 + count);
                writer.println(judge(compiler, head[0], head[1], head[2], text));
                position = lineEnd + 1 + count + 1;
            }
        }
    }

    static String judge(JavaCompiler compiler, String id, String name, String key, String text) throws IOException {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignore) { return text; }
            @Override public String getName() { return name; }
        };
        // Without a listener javac prints its messages the way people see them: short names, "where" clauses.
        StringWriter printed = new StringWriter();
        JavacTask task = (JavacTask) compiler.getTask(printed, managers.get(key), null,
            List.of("-proc:none", "-Xlint:none"), null, List.of(file));
        String stage = "parse";
        try {
            task.parse();
            if (!printed.toString().contains(": error: ")) {
                stage = "check";
                task.analyze();
            }
        } catch (RuntimeException | Error crash) {
            return id + "\tcrash";
        }
        return id + "\t" + firstError(printed.toString().split("\n"), name, stage);
    }

    /** An error is "File.java:3: error: message", perhaps more of the message, the source line, a caret, details. */
    static String firstError(String[] lines, String name, String stage) {
        int first = 0;
        while (first < lines.length && !isHead(lines[first], name, "error: ")) first++;
        if (first == lines.length) return "none";
        String head = lines[first];
        int numberEnd = head.indexOf(':', name.length() + 2);
        StringBuilder message = new StringBuilder(escape(head.substring(numberEnd + ": error: ".length())));
        int caretLine = first + 1;
        while (!lines[caretLine].trim().equals("^")) caretLine++;
        for (int i = first + 1; i < caretLine - 1; i++) message.append("\\n").append(escape(lines[i]));
        int column = lines[caretLine].indexOf('^') + 1;
        for (int i = caretLine + 1; i < lines.length; i++) {
            boolean isOver = lines[i].matches("\\d+ (errors?|warnings?)") || lines[i].startsWith("Note: ")
                || isHead(lines[i], name, "");
            if (isOver) break;
            message.append("\\n").append(escape(lines[i]));
        }
        return String.join("\t", stage, head.substring(name.length() + 1, numberEnd), "" + column, message.toString());
    }

    static boolean isHead(String line, String name, String kind) {
        return line.matches("(?s)\\Q" + name + "\\E:\\d+: " + kind + ".*");
    }

    static String escape(String line) {
        return line.replace("\\", "\\\\").replace("\t", "\\t");
    }
}

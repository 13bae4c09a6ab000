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
 * Output, one line a program: id, stage (none, parse, check), and for the first error line, column, offset and
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
        };
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, managers.get(key), found,
            List.of("-proc:none", "-Xlint:none"), null, List.of(file));
        String stage = "parse";
        try {
            task.parse();
            if (firstError(found) == null) {
                stage = "check";
                task.analyze();
            }
        } catch (RuntimeException | Error crash) {
            return id + "\tcrash";
        }
        Diagnostic<? extends JavaFileObject> error = firstError(found);
        if (error == null) return id + "\tnone";
        String message = error.getMessage(Locale.ROOT).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        long lineStart = text.lastIndexOf('\n', (int) error.getPosition() - 1);
        long column = error.getPosition() - lineStart;
        return String.join("\t", id, stage, "" + error.getLineNumber(), "" + column, "" + error.getPosition(), message);
    }

    static Diagnostic<? extends JavaFileObject> firstError(DiagnosticCollector<JavaFileObject> found) {
        for (var each : found.getDiagnostics()) if (each.getKind() == Diagnostic.Kind.ERROR) return each;
        return null;
    }
}

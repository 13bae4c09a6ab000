import com.sun.source.util.JavacTask;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.Collectors;
import javax.lang.model.element.*;
import javax.lang.model.type.*;
import javax.tools.*;

/**
 * Writes the signatures of a library's public classes as JSON, as javac sees them and in its order.
 * Args: output file, producedBy (JSON), class path or "-", packages with members (comma separated), packages
 * of which only the names are wanted (of the JDK: all others). src/interpreter/java/signatures/library.ts describes the format.
 */
public class DumpSignatures {
    static final Deque<TypeElement> pending = new ArrayDeque<>();
    static final Set<String> done = new HashSet<>();
    static final Map<String, Integer> names = new LinkedHashMap<>();

    public static void main(String[] args) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none"));
        if (!args[2].equals("-")) options.addAll(List.of("-cp", args[2]));
        JavaFileObject unit = new SimpleJavaFileObject(java.net.URI.create("mem:///X.java"), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignore) { return "class X { }"; }
        };
        JavacTask task = (JavacTask) compiler.getTask(null, null, d -> { }, options, null, List.of(unit));
        task.analyze();
        List<String> classes = new ArrayList<>();
        for (String name : args[3].split(",")) {
            PackageElement pack = task.getElements().getPackageElement(name);
            for (TypeElement type : visibleTypes(pack.getEnclosedElements())) addClass(task, classes, type);
        }
        // Members are inherited from supertypes outside these packages too, hidden ones among them.
        boolean isJdk = args[2].equals("-");
        while (!pending.isEmpty()) {
            TypeElement type = pending.removeFirst();
            String name = task.getElements().getBinaryName(type).toString();
            if (done.contains(name) || !isJdk && name.startsWith("java")) continue;
            addClass(task, classes, type);
        }
        List<String> packages = new ArrayList<>();
        Set<String> nameOnly = new TreeSet<>(List.of(args[4].split(",")));
        if (isJdk) nameOnly = exportedPackages(task);
        nameOnly.removeAll(List.of(args[3].split(",")));
        for (String name : nameOnly) {
            PackageElement pack = task.getElements().getPackageElement(name);
            if (pack == null) continue;
            String all = visibleTypes(pack.getEnclosedElements()).stream().map(t -> t.getSimpleName().toString())
                .sorted().collect(Collectors.joining(" "));
            boolean isFar = name.startsWith("javax.") || name.startsWith("java.awt") || name.startsWith("java.beans");
            if (!all.isEmpty()) packages.add(name + " " + (isFar ? "*" : all));
        }
        try (PrintWriter out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
            out.println("{\"producedBy\": " + args[1] + ",");
            out.println("\"complete\": " + quoted(args[3].replace(',', ' ')) + ",");
            out.println("\"names\": " + quoted(String.join(" ", names.keySet())) + ",");
            out.println("\"packages\": [" + joined(packages) + "],");
            out.println("\"classes\": [" + joined(classes) + "]}");
        }
    }

    /** The packages of Java SE proper that programs may import. */
    static Set<String> exportedPackages(JavacTask task) {
        Set<String> found = new TreeSet<>();
        for (ModuleElement module : task.getElements().getAllModuleElements()) {
            for (ModuleElement.Directive directive : module.getDirectives()) {
                if (!(directive instanceof ModuleElement.ExportsDirective exports) || exports.getTargetModules() != null) continue;
                String name = exports.getPackage().getQualifiedName().toString();
                if (name.startsWith("java.") || name.startsWith("javax.")) found.add(name);
            }
        }
        return found;
    }

    static String joined(List<String> rows) {
        return rows.stream().map(DumpSignatures::quoted).collect(Collectors.joining(",\n", "\n", "\n"));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c == '\n') out.append("\\n");
            else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    static List<TypeElement> visibleTypes(List<? extends Element> elements) {
        List<TypeElement> found = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof TypeElement type && isVisible(element)) found.add(type);
        }
        found.sort(Comparator.comparing(t -> t.getSimpleName().toString()));
        return found;
    }

    static boolean isVisible(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC) || element.getModifiers().contains(Modifier.PROTECTED);
    }

    static void addClass(JavacTask task, List<String> classes, TypeElement type) {
        if (!done.add(task.getElements().getBinaryName(type).toString())) return;
        for (TypeMirror each : task.getTypes().directSupertypes(type.asType())) {
            pending.add((TypeElement) ((DeclaredType) each).asElement());
        }
        StringBuilder row = new StringBuilder();
        row.append(kindLetter(type.getKind())).append(flags(task, type)).append(' ');
        row.append(className(task, type)).append(' ').append(typeParameters(task, type.getTypeParameters()));
        if (type.getSuperclass().getKind() != TypeKind.NONE) row.append(signature(task, type.getSuperclass()));
        row.append('^');
        for (TypeMirror each : type.getInterfaces()) row.append(signature(task, each));
        for (Element member : type.getEnclosedElements()) {
            if (!isVisible(member) || task.getElements().getOrigin(member) == javax.lang.model.util.Elements.Origin.SYNTHETIC) continue;
            if (member instanceof ExecutableElement method && method.getKind() != ElementKind.STATIC_INIT) {
                row.append('\n').append(method(task, method));
            } else if (member instanceof VariableElement field) {
                row.append('\n').append(field(task, field));
            }
        }
        classes.add(row.toString());
        for (TypeElement inner : visibleTypes(type.getEnclosedElements())) addClass(task, classes, inner);
    }

    static String kindLetter(ElementKind kind) {
        switch (kind) {
            case INTERFACE: return "i";
            case ENUM: return "e";
            case RECORD: return "r";
            case ANNOTATION_TYPE: return "@";
            default: return "c";
        }
    }

    static String method(JavacTask task, ExecutableElement method) {
        StringBuilder row = new StringBuilder("m").append(flags(task, method));
        if (method.isVarArgs()) row.append('v');
        if (method.isDefault()) row.append('d');
        row.append(' ').append(method.getKind() == ElementKind.CONSTRUCTOR ? "<init>" : method.getSimpleName()).append(' ');
        row.append(typeParameters(task, method.getTypeParameters())).append('(');
        for (VariableElement parameter : method.getParameters()) row.append(signature(task, parameter.asType()));
        row.append(')').append(signature(task, method.getReturnType()));
        for (TypeMirror thrown : method.getThrownTypes()) row.append('^').append(signature(task, thrown));
        return row.toString();
    }

    static String field(JavacTask task, VariableElement field) {
        String row = (field.getKind() == ElementKind.ENUM_CONSTANT ? "n" : "f") + flags(task, field) + " "
            + field.getSimpleName() + " " + signature(task, field.asType());
        Object constant = field.getConstantValue();
        if (constant == null) return row;
        boolean isText = constant instanceof String text && (text.length() > 60 || text.contains("\n"));
        // Long texts are documentation; that the field is constant is all a compiler needs to know.
        return row + "=" + (isText ? "" : constant instanceof Character c ? (int) c : constant);
    }

    static String flags(JavacTask task, Element element) {
        StringBuilder flags = new StringBuilder();
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.PROTECTED)) flags.append('p');
        if (modifiers.contains(Modifier.STATIC)) flags.append('s');
        if (modifiers.contains(Modifier.ABSTRACT)) flags.append('a');
        if (modifiers.contains(Modifier.FINAL)) flags.append('f');
        if (modifiers.contains(Modifier.SEALED)) flags.append('S');
        if (task.getElements().isDeprecated(element)) flags.append(isForRemoval(element) ? 'X' : 'x');
        return flags.toString();
    }

    static boolean isForRemoval(Element element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        return deprecated != null && deprecated.forRemoval();
    }

    static String typeParameters(JavacTask task, List<? extends TypeParameterElement> parameters) {
        if (parameters.isEmpty()) return "";
        StringBuilder out = new StringBuilder("<");
        for (TypeParameterElement parameter : parameters) {
            out.append(parameter.getSimpleName()).append(':');
            for (TypeMirror bound : parameter.getBounds()) out.append(signature(task, bound));
            out.append(';');
        }
        return out.append('>').toString();
    }

    static String className(JavacTask task, TypeElement type) {
        String name = task.getElements().getBinaryName(type).toString();
        Integer known = names.get(name);
        if (known == null) names.put(name, known = names.size());
        return Integer.toString(known, 36);
    }

    static String signature(JavacTask task, TypeMirror type) {
        switch (type.getKind()) {
            case BOOLEAN: return "Z";
            case BYTE: return "B";
            case SHORT: return "S";
            case CHAR: return "C";
            case INT: return "I";
            case LONG: return "J";
            case FLOAT: return "F";
            case DOUBLE: return "D";
            case VOID: return "V";
            case ARRAY: return "[" + signature(task, ((ArrayType) type).getComponentType());
            case TYPEVAR: return "T" + ((TypeVariable) type).asElement().getSimpleName() + ";";
            case WILDCARD: {
                WildcardType wildcard = (WildcardType) type;
                if (wildcard.getExtendsBound() != null) return "+" + signature(task, wildcard.getExtendsBound());
                if (wildcard.getSuperBound() != null) return "-" + signature(task, wildcard.getSuperBound());
                return "*";
            }
            case DECLARED: {
                DeclaredType declared = (DeclaredType) type;
                StringBuilder out = new StringBuilder("L").append(className(task, (TypeElement) declared.asElement()));
                if (!declared.getTypeArguments().isEmpty()) {
                    out.append('<');
                    for (TypeMirror argument : declared.getTypeArguments()) out.append(signature(task, argument));
                    out.append('>');
                }
                return out.append(';').toString();
            }
            default: return "?";
        }
    }
}

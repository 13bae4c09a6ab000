import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Patterns over log lines: groups, names, positions, replacements and refusals. */
public class RegexGroups {
  static final Pattern LINE = Pattern.compile("^(?<level>INFO|WARN|ERROR) \\[(?<topic>[\\w.-]+)-(?<partition>\\d+)\\] (.*)$");

  static final List<String> LOG = List.of(
      "INFO [orders-0] Committed offset 42",
      "WARN [orders.eu-12] Lag is 1,234 records",
      "ERROR [payments-3] Failed: timeout=30000ms, retries=5",
      "DEBUG [orders-0] not for us",
      "INFO [a-b-7] ");

  public static void main(String[] args) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String text : LOG) {
      Matcher matcher = LINE.matcher(text);
      if (!matcher.matches()) {
        System.out.println("no match: " + text);
        continue;
      }
      System.out.println(matcher.group("level") + " " + matcher.group("topic") + " " + matcher.group("partition") + " '" + matcher.group(4) + "' of " + matcher.groupCount());
      System.out.println("  " + matcher.start("topic") + ".." + matcher.end("topic") + " whole " + matcher.start() + ".." + matcher.end(0));
      counts.merge(matcher.group("level"), 1, Integer::sum);
    }
    System.out.println(counts);
    Matcher pairs = Pattern.compile("(\\w+)=(\\d+)(ms)?").matcher(LOG.get(2));
    while (pairs.find()) {
      System.out.println(pairs.group(1) + " -> " + Integer.parseInt(pairs.group(2)) + " unit " + pairs.group(3) + " at " + pairs.start(3));
    }
    System.out.println("2024-01-15".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1") + " " + "a.b".replaceAll(".", "x") + " " + "a.b".replaceAll(Pattern.quote("."), Matcher.quoteReplacement("$")));
    System.out.println(Pattern.compile("(?<first>\\w)(\\w*)").matcher("the lag grows").replaceAll("${first}_$2"));
    System.out.println(Pattern.compile("\\d+").matcher("a1b22c333").replaceAll(found -> "<" + found.group().length() + ">"));
    System.out.println(Pattern.compile("\\d+").matcher("a1b22c333").results().map(MatchResult::group).collect(Collectors.joining("+")));
    Matcher appending = Pattern.compile("\\$\\{(\\w+)\\}").matcher("host=${host}; port=${port};");
    StringBuilder filled = new StringBuilder();
    while (appending.find()) {
      appending.appendReplacement(filled, appending.group(1).equals("host") ? "localhost" : "9092");
    }
    System.out.println(appending.appendTail(filled));
    Pattern comma = Pattern.compile("\\s*,\\s*");
    System.out.println(List.of(comma.split("a , b,c  ,d")) + " " + comma.splitAsStream("x,y").toList() + " " + comma.pattern() + " " + comma);
    System.out.println(List.of("orders", "orders-dlq", "payments").stream().filter(Pattern.compile("^orders").asPredicate()).toList());
    System.out.println(List.of("orders", "orders-dlq").stream().filter(Pattern.compile("orders").asMatchPredicate()).toList());
    System.out.println(Pattern.matches("[a-c]+?", "abc") + " " + "AbC".matches("(?i)abc") + " " + "a\nb".matches("a.b") + " " + "a\nb".matches("(?s)a.b"));
    Matcher greedy = Pattern.compile("<(.+)>").matcher("<a><b>");
    Matcher lazy = Pattern.compile("<(.+?)>").matcher("<a><b>");
    System.out.println(greedy.find() + greedy.group(1) + " " + lazy.find() + lazy.group(1) + " " + lazy.find() + lazy.group(1) + " " + lazy.find());
    Matcher looking = Pattern.compile("\\d+").matcher("12ab34");
    System.out.println(looking.lookingAt() + looking.group() + " " + looking.matches() + " " + looking.reset().find() + " " + looking.find(3) + looking.group());
    System.out.println("foobar foobaz".replaceAll("foo(?=baz)", "X") + " " + "price 10 usd 20".replaceAll("(?<=usd )\\d+", "#") + " " + "abab".matches("(ab)\\1"));
    System.out.println(Pattern.compile("^\\w+", Pattern.MULTILINE).matcher("one a\ntwo b").replaceAll("*") + " " + Pattern.compile("x", Pattern.CASE_INSENSITIVE).flags());
    Matcher none = Pattern.compile("z").matcher("abc");
    try {
      none.group();
    } catch (IllegalStateException early) {
      System.out.println(early.getMessage());
    }
    try {
      lazy.reset("<q>").find();
      lazy.group(5);
    } catch (IndexOutOfBoundsException missing) {
      System.out.println(missing.getMessage());
    }
    for (String wrong : List.of("(a", "[b", "*c", "a)")) {
      try {
        System.out.println(Pattern.compile(wrong));
      } catch (PatternSyntaxException refused) {
        System.out.println("refused: " + wrong);
      }
    }
  }
}

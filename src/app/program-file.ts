/**
 * The file that a Java program belongs into: that of its public class, when it has one. People paste programs over
 * others, and javac would refuse a public class in a file of another name (JLS 7.6).
 */
export function fileOf(file: string, text: string): string {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, ' ');
  const match =
    /(?:^|[\s};])public\s+(?:(?:final|abstract|sealed|strictfp|non-sealed)\s+)*(?:class|interface|enum|record)\s+([A-Za-z_$][\w$]*)/.exec(
      withoutComments,
    );
  return match?.[1] === undefined ? file : `${match[1]}.java`;
}

const PYTHON = /^\s*(?:from|import)\s+confluent_kafka\b/m;
const JAVASCRIPT = /\b(?:require\(\s*|from\s+)(['"])kafkajs\1/;

/**
 * The file that a program belongs into. People paste programs over others: a Python program is not left in a file
 * that says Java, and javac would refuse a public class in a file of another name (JLS 7.6).
 */
export function fileOf(file: string, text: string): string {
  if (PYTHON.test(text)) return file.replace(/\.\w+$/, '.py');
  if (JAVASCRIPT.test(text)) return /\.[cm]?js$/.test(file) ? file : file.replace(/\.\w+$/, '.js');
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, ' ');
  const match =
    /(?:^|[\s};])public\s+(?:(?:final|abstract|sealed|strictfp|non-sealed)\s+)*(?:class|interface|enum|record)\s+([A-Za-z_$][\w$]*)/.exec(
      withoutComments,
    );
  return match?.[1] === undefined ? file : `${match[1]}.java`;
}

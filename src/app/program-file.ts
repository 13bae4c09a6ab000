import { languageOf } from '../base/program-language';
import { languageOfText } from './text-language';

const endings = { java: '.java', python: '.py', javascript: '.js' } as const;

/**
 * The file that a program belongs into. People paste programs over others: a Python program is not left in a file
 * that says Java, and javac would refuse a public class in a file of another name (JLS 7.6).
 */
export function fileOf(file: string, text: string): string {
  const before = languageOf(file) ?? 'java';
  const language = languageOfText(text, before);
  const renamed = language === before ? file : file.replace(/\.\w+$/, endings[language]);
  if (language !== 'java') return renamed;
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, ' ');
  const match =
    /(?:^|[\s};])public\s+(?:(?:final|abstract|sealed|strictfp|non-sealed)\s+)*(?:class|interface|enum|record)\s+([A-Za-z_$][\w$]*)/.exec(
      withoutComments,
    );
  return match?.[1] === undefined ? renamed : `${match[1]}.java`;
}

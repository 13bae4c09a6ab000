import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runJava } from '../src/interpreter/java/library/run-java';

/**
 * Programs with the output a real JDK 17 gave: `test/golden/java-programs` came with the project's golden
 * files, `test/programs/jdk` are recorded by scripts/jdk-agreement/record.mjs.
 */
const FOLDERS = ['test/golden/java-programs', 'test/programs/jdk'];

function optional(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

for (const folder of FOLDERS) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.java'))) {
    test(`${file} prints what JDK 17 prints`, { timeout: 60_000 }, () => {
      const base = `${folder}/${file.replace('.java', '')}`;
      const run = runJava(file, readFileSync(`${base}.java`, 'utf8'));
      expect(run.output).toBe(readFileSync(`${base}.expected`, 'utf8'));
      expect(run.errors).toBe(optional(`${base}.errors`));
      expect(run.exitCode).toBe(Number(optional(`${base}.exit`)));
      expect(run.reason).toBe('ended');
    });
  }
}

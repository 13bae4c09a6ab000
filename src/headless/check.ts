import { basename } from 'node:path';
import { languageOf } from '../base/program-language';
import { compileProgram } from '../snippets/compile-program';
import { parseArguments } from './arguments';
import { clientOption, readProgram } from './files';
import { CliFault, out } from './output';

/** `sim check`: compiles a program and prints what javac would, or CPython. */
export function runCheck(args: readonly string[]): number {
  const { files, options } = parseArguments(args, ['client'], []);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new CliFault('sim check takes one file.');
  const { diagnostics } = compileProgram(basename(file), readProgram(file), clientOption(options));
  for (const { rendered } of diagnostics) out.write(`${rendered}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  // javac counts; CPython stops at the first mistake.
  if (errors > 0 && languageOf(file) === 'java')
    out.write(`${errors} ${errors === 1 ? 'error' : 'errors'}\n`);
  return errors > 0 ? 1 : 0;
}

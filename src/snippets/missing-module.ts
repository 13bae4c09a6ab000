import type { CodeDiagnostic } from './program-lines';

/** The warning for a module that the simulator does not have, named at `from`; `hint` tells when it fails and how. */
export function missingModule(
  { file, text }: { readonly file: string; readonly text: string },
  name: string,
  from: number,
  hint: string,
): CodeDiagnostic {
  const before = text.slice(0, from);
  const line = before.split('\n').length;
  const message = `module ${name} is not supported by the simulator`;
  return {
    program: file,
    severity: 'warning',
    from,
    to: from + name.length,
    line,
    column: before.length - before.lastIndexOf('\n'),
    message,
    rendered: `${file}:${line}: warning: ${message}`,
    hint,
  };
}

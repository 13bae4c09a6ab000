/** Checking with javac's complaints. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { CompilationUnit } from '../../syntax/declarations';
import { type Attribution, type CheckedFile, checkFiles, type Libraries } from '../check';
import { CallReports } from './call-reports';
import { Report } from './report';

/** Tells what is wrong as javac does. */
export const TOLD: Attribution = {
  reporter: (unit) => new Report(unit),
  attributor: (context, unit) => new CallReports(context, unit),
};

/** Attributes and analyses one file. The file's errors come in javac's order, remarks among them. */
export function checkJava(unit: CompilationUnit, libraries: Libraries): readonly Diagnostic[] {
  return checkedFile(unit, libraries).diagnostics;
}

/** The same, with what was found out. */
export function checkedFile(unit: CompilationUnit, libraries: Libraries): CheckedFile {
  const [checked] = checkFiles([{ unit, isLibrary: false }], libraries.world.fresh(), TOLD);
  if (!checked) throw new Error('one file gives one');
  return checked;
}

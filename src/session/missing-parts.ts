import { present } from '../base/assert';
import { PartMissing } from '../base/part-shelf';
import { bringJavaScriptPart, type JavaScriptPart } from '../interpreter/javascript/parts/javascript-parts';
import { bringLanguagePart } from '../interpreter/python/parts/parts';
import { bringPart, type PartName } from '../snippets/java/parts/parts';
import { bringPythonPart, type PythonPart } from '../snippets/python/parts/python-parts';

/** What only some Java programs need comes with the first of them. */
const javaLoaders: Readonly<Record<PartName, () => Promise<void>>> = {
  library: async () => {
    bringPart('library', (await import('../snippets/java/parts/library')).library);
  },
  signatures: async () => {
    bringPart('signatures', (await import('../snippets/java/parts/signatures')).signatures);
  },
  diagnostics: async () => {
    bringPart('diagnostics', (await import('../snippets/java/parts/diagnostics')).diagnostics);
  },
  advice: async () => {
    bringPart('advice', (await import('../snippets/java/parts/advice')).advice);
  },
  completion: async () => {
    bringPart('completion', (await import('../snippets/java/parts/completion')).completion);
  },
  'client-3.9': async () => {
    bringPart('client-3.9', (await import('../snippets/java/parts/client-3.9')).client39);
  },
};

/** The same of Python: parts of the language, and modules that only some programs import. */
const pythonLoaders: Readonly<Record<PythonPart, () => Promise<void>>> = {
  failures: async () => {
    bringLanguagePart('failures', (await import('../interpreter/python/parts/failures')).failures);
  },
  formats: async () => {
    bringLanguagePart('formats', (await import('../interpreter/python/parts/formats')).formats);
  },
  further: async () => {
    bringLanguagePart('further', (await import('../interpreter/python/parts/further')).further);
  },
  syntax: async () => {
    bringLanguagePart('syntax', (await import('../snippets/python/parts/syntax-part')).syntaxPart);
  },
  inspection: async () => {
    bringLanguagePart('inspection', (await import('../interpreter/python/parts/inspection')).inspection);
  },
  advice: async () => {
    bringPythonPart('advice', (await import('../snippets/python/parts/advice')).advice);
  },
  library: async () => {
    bringPythonPart('library', (await import('../snippets/python/parts/library-part')).libraryPart);
  },
  'further-library': async () => {
    bringPythonPart(
      'further-library',
      (await import('../snippets/python/parts/further-library-part')).furtherLibraryPart,
    );
  },
  asyncio: async () => {
    bringPythonPart('asyncio', (await import('../snippets/python/parts/asyncio-part')).asyncioPart);
  },
  'confluent-kafka': async () => {
    bringPythonPart('confluent-kafka', (await import('../snippets/python/parts/confluent-kafka')).kafkaPart);
  },
};

/** What only some JavaScript programs call. */
const javaScriptLoaders: Readonly<Record<JavaScriptPart, () => Promise<void>>> = {
  language: async () => {
    const { languagePart } = await import('../interpreter/javascript/further/language-part');
    bringJavaScriptPart('language', languagePart);
  },
  syntax: async () => {
    const { syntaxPart } = await import('../interpreter/javascript/further/syntax/syntax-part');
    bringJavaScriptPart('syntax', syntaxPart);
  },
  locale: async () => {
    const { localePart } = await import('../interpreter/javascript/further/locale/locale-part');
    bringJavaScriptPart('locale', localePart);
  },
  kafkajs: async () => {
    const { kafkajsPart } = await import('../snippets/javascript/parts/kafkajs-part');
    bringJavaScriptPart('kafkajs', kafkajsPart);
  },
};

/** By the names that the shelves of the parts have. */
const loaders: Readonly<Record<string, Readonly<Record<string, () => Promise<void>>>>> = {
  Java: javaLoaders,
  Python: pythonLoaders,
  JavaScript: javaScriptLoaders,
};

/**
 * Loads the part of a language that an error says is missing: what led to the error can then be asked again. Answers
 * which one it was, null for every other error.
 */
export async function loadMissing(error: unknown): Promise<PartMissing | null> {
  if (!(error instanceof PartMissing)) return null;
  const { language, part } = error;
  await present(loaders[language]?.[part], `a loader for the part ${part} of ${language}`)();
  return error;
}

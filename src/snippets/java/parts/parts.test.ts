import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

/** A compiler of its own, without any parts. */
async function freshCompiler() {
  vi.resetModules();
  const { compileJavaProgram } = await import('../compile-java-program');
  const parts = await import('./parts');
  return { compileJavaProgram, ...parts };
}

/** Compiles as the page does: what is missing is brought, and noted. */
async function compiled(file: string, text: string) {
  const { compileJavaProgram, bringPart } = await freshCompiler();
  const { PartMissing } = await import('../../../base/part-shelf');
  const { library } = await import('./library');
  const { signatures } = await import('./signatures');
  const { diagnostics } = await import('./diagnostics');
  const { client39 } = await import('./client-3.9');
  const brought: string[] = [];
  for (;;) {
    try {
      const result = compileJavaProgram(file, text, 'auto');
      return { brought, program: result.program, diagnostics: result.diagnostics };
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error;
      brought.push(error.part);
      if (error.part === 'library') bringPart('library', library);
      else if (error.part === 'signatures') bringPart('signatures', signatures);
      else if (error.part === 'diagnostics') bringPart('diagnostics', diagnostics);
      else bringPart('client-3.9', client39);
    }
  }
}

async function compiledWithAll(file: string, text: string) {
  const { compileJavaProgram } = await freshCompiler();
  const { bringAllParts } = await import('./all-parts');
  bringAllParts();
  return compileJavaProgram(file, text, 'auto');
}

const TEMPLATES = 'src/content/templates';
/** Transactions are in the rest of the library. */
const ordinaryTemplates = readdirSync(TEMPLATES).filter(
  (file) => file.endsWith('.java') && !file.startsWith('Transactional'),
);

function example(name: string): string {
  return readFileSync(`test/programs/java/${name}.java`, 'utf8');
}

describe('a program and the parts that it needs', () => {
  it.each(['OrderProducer', 'OrderConsumer', 'CallbackCounter'])('%s needs none', async (name) => {
    const { brought, program, diagnostics } = await compiled(`${name}.java`, example(name));
    expect(brought).toEqual([]);
    expect(diagnostics).toEqual([]);
    expect(program).not.toBeNull();
  });

  it.each(ordinaryTemplates)('the page’s own %s needs none', async (file) => {
    const { brought, program } = await compiled(file, readFileSync(`${TEMPLATES}/${file}`, 'utf8'));
    expect(brought).toEqual([]);
    expect(program).not.toBeNull();
  });

  it('streams are in the rest of the library', async () => {
    const text = example('WordCountJdk');
    const { brought, program } = await compiled('WordCountJdk.java', text);
    expect(brought).toEqual(['library']);
    expect(program?.codes.length).toBe(
      (await compiledWithAll('WordCountJdk.java', text)).program?.codes.length,
    );
  });

  it('a method that ordinary programs do not call is found when the program is finished', async () => {
    const text =
      'class A { public static void main(String[] a) { System.out.println(Long.toBinaryString(5)); } }';
    const { brought, program } = await compiled('A.java', text);
    expect(brought).toEqual(['library']);
    expect(program).not.toBeNull();
  });

  it('logarithms are in the rest of the library too', async () => {
    const text = 'class A { public static void main(String[] a) { System.out.println(Math.log10(5)); } }';
    const { brought, program } = await compiled('A.java', text);
    expect(brought).toEqual(['library']);
    expect(program).not.toBeNull();
  });

  it('proposals are a part of their own', async () => {
    const { compileJavaProgram, bringPart } = await freshCompiler();
    const { library } = await import('./library');
    const { completion } = await import('./completion');
    const { complete } = compileJavaProgram('A.java', 'class A { String b; void f() { b.len } }', 'auto');
    expect(() => complete(36)).toThrow('library');
    bringPart('library', library);
    expect(() => complete(36)).toThrow('completion');
    bringPart('completion', completion);
    expect(complete(36)?.options.map(({ name }) => name)).toContain('length');
  });

  it('what is wrong is told by the whole signatures', async () => {
    const text = 'class A { int f(String s) { return s.lenght(); } }';
    const { brought, diagnostics } = await compiled('A.java', text);
    expect(brought).toEqual(['library', 'signatures', 'diagnostics', 'client-3.9']);
    expect(diagnostics).toEqual((await compiledWithAll('A.java', text)).diagnostics);
    expect(diagnostics[0]?.rendered).toContain('cannot find symbol');
  });

  it('of a text that is no Java nothing else is asked', async () => {
    const text = 'class A { int f() { return 1 } }';
    const { brought, diagnostics } = await compiled('A.java', text);
    expect(brought).toEqual(['diagnostics']);
    expect(diagnostics.map(({ message, hint }) => [message, hint !== ''])).toEqual([["';' expected", true]]);
  });

  it('the 3.9 client comes with the program that only it understands', async () => {
    const { brought, program } = await compiled('OldPoll.java', example('OldPoll'));
    expect(brought).toEqual(['library', 'signatures', 'diagnostics', 'client-3.9']);
    expect(program).not.toBeNull();
  });
});

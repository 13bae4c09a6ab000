/** Plain-language hints for errors of meaning, by the message they belong to. */

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^cannot find symbol/,
    'Java knows nothing of this name here. Check spelling, imports and where it is declared.',
  ],
  [/^package .* does not exist/, 'Check the spelling of the import; packages are written in full.'],
  [/possible lossy conversion/, 'The value may not fit. Use a wider type, or a cast if you know it fits.'],
  [
    /^incompatible types: .* cannot be converted to Duration/,
    'Write Duration.ofMillis(…): clients since 4.0 take no plain number.',
  ],
  [/^incompatible types/, 'The value on the right is not of the type that is needed here.'],
  [
    /cannot be applied to given types/,
    'Number or types of the arguments do not match. Compare the two lists below.',
  ],
  [
    /^no suitable (method|constructor)/,
    'None of the variants takes these arguments. The list says why for each.',
  ],
  [/is already defined/, 'The name is taken in this scope. Choose another, or drop the type to reuse it.'],
  [/might not have been initialized/, 'There is a way to get here before a value was assigned.'],
  [/^missing return statement/, 'The method can end without a value. Every way through needs a return.'],
  [/^unreachable statement/, 'Nothing can ever get here: the statement before it always leaves.'],
  [/^unreported exception/, 'Catch the exception with try and catch, or add it to the throws of the method.'],
  [
    /is never thrown in body/,
    'Nothing inside the try can throw this checked exception, so the catch is dead.',
  ],
  [
    /cannot be referenced from a static context/,
    'main is static: make this static too, or create an object first.',
  ],
  [
    /must be final or effectively final/,
    'A lambda may use only variables that never change. Use an array or an Atomic class.',
  ],
  [/^bad operand types/, 'This operator does not work on these two types.'],
  [/is not abstract and does not override/, 'A method the interface or superclass asks for is missing.'],
  [/^cannot assign a value to final/, 'A final variable gets its value once.'],
];

/** A hint for an error of meaning, or '' when the message says it all; `details` are javac's lines below the caret. */
export function semanticHint(message: string, details: readonly string[] = []): string {
  if (message === 'cannot find symbol' && details[0]?.startsWith('  symbol:   class '))
    return 'Check spelling and imports; classes of other files go into this one.';
  return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? '';
}

/**
 * What a JSON text says up to the place where it was cut off or spoilt: every part that is there in full. A field that
 * was being written is left out, and so is an entry of a list, with all that it holds: half an entry would say something
 * else. Undefined when the text does not begin as an object.
 */
export function readCutJson(text: string): unknown {
  for (let end = text.length; end > 0; ) {
    const whole = wholePart(text.slice(0, end));
    if (whole === undefined) return undefined;
    try {
      return JSON.parse(whole.json);
    } catch {
      // What stands before is no JSON either: the spoilt place lies further ahead.
      end = whole.end - 1;
    }
  }
  return undefined;
}

/** The longest beginning of a text that ends with a full part, closed; `end` is where it ends in the text. */
function wholePart(text: string): { readonly json: string; readonly end: number } | undefined {
  const open: string[] = [];
  let isInText = false;
  let found: { json: string; end: number } | undefined;
  const note = (end: number) => {
    found = { json: text.slice(0, end) + open.toReversed().join(''), end };
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (isInText) {
      if (letter === '\\') i++;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '{' || letter === '[') {
      if (open.length === 0 && letter === '[') return undefined;
      open.push(letter === '{' ? '}' : ']');
      if (open.length === 1) note(i + 1);
    } else if (letter === '}' || letter === ']') {
      if (open.pop() !== letter) return found;
      note(i + 1);
      if (open.length === 0) return found;
    } else if (letter === ',' && !open.includes(']')) note(i);
  }
  return found;
}

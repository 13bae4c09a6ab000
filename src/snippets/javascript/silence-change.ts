import type { Lack, SilenceChange } from '../compiled-program';

const BEGINNING = /fromBeginning(\s*:\s*)false/;
const SUBSCRIBE = /\.subscribe\(\s*\{[^{}]*?(\btopics?\s*:\s*(?:\[[^\]]*\]|[^,{}\n]+?))(?=\s*[,}])/;

/** The change that lets a consumer receive what was there before it: `fromBeginning: true`. Null when the text shows no place for it. */
export function silenceChange(file: string, text: string, { beginsLate }: Lack): SilenceChange | null {
  if (!beginsLate) return null;
  const given = BEGINNING.exec(text);
  const place = SUBSCRIBE.exec(text);
  const [find, replace, index] =
    given !== null
      ? [given[0], `fromBeginning${given[1]}true`, given.index]
      : place !== null
        ? [place[0], `${place[0]}, fromBeginning: true`, place.index]
        : ['', '', 0];
  if (find === '') return null;
  return {
    line: text.slice(0, index).split('\n').length,
    change: {
      label: 'Begin with the earliest record',
      edits: [{ kind: 'program', program: file, find, replace }],
    },
  };
}

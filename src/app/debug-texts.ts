import type { StopLine } from '../session/protocol';

/** Every text of the debugger. */
export const debugTexts = {
  title: 'Debugger',
  buttons: {
    resume: 'Go on',
    pause: 'Pause',
    over: 'Step over',
    into: 'Step into',
    out: 'Step out',
    back: 'Step back',
  },
  keys: { resume: 'F8', over: 'F10', into: 'F11', out: 'Shift+F11', back: 'Shift+F10' },
  threads: 'Threads',
  frames: 'Stack',
  variables: 'Variables',
  statics: 'Static fields',
  watches: 'Watch',
  addWatch: 'Expression to watch',
  removeWatch: (expression: string) => `Stop watching ${expression}`,
  breakpoints: 'Breakpoints',
  breakpointsHint: 'Click left of a line number, or press F9 in the editor, to stop time there.',
  condition: (line: number) => `Condition of the breakpoint in line ${line}`,
  conditionExample: 'stop only if, as order == 7',
  crash: 'crash here',
  crashOf: (line: number) => `Crash the program when it comes to line ${line}`,
  remove: (line: number) => `Remove the breakpoint in line ${line}`,
  nowhere: 'No statement of the program that runs is here.',
  line: (line: number) => `line ${line}`,
  runs: 'Pause to look into the program.',
  notRunning: 'The program does not run at this moment.',
  noFields: 'no fields',
  mark: (line: number, condition: string, crash: boolean) =>
    `${crash ? 'Crash here' : 'Breakpoint'}, line ${line}${condition === '' ? '' : `, if ${condition}`}`,
  stopped: ({ reason, threadName, line, note }: StopLine) => {
    const what =
      reason === 'crash' ? `The program was crashed at line ${line}` : `${threadName} is at line ${line}`;
    return note === '' ? `${what}.` : `${what}. ${note}`;
  },
} as const;

/** Every text of the parts that come in files of their own, when they are wanted. */
export const laterTexts = {
  code: {
    remove: (file: string) => `Close ${file}`,
    run: 'Run',
    running: 'Starting…',
    runHint: 'Ctrl+Enter',
    languages: { java: 'Java', python: 'Python', javascript: 'JavaScript' },
    template: ({ title, promise }: { readonly title: string; readonly promise: string }) =>
      `${title}: ${promise}`,
    editor: (file: string, language: string) =>
      `${file}, ${language} source. Escape, then Tab leaves the editor.`,
    state: {
      running: 'running',
      waiting: 'waiting',
      ended: 'ended',
      failed: 'failed',
      'not started': 'not started',
    },
    exit: (code: number) => `exit code ${code}`,
    clients: {
      java: (version: string) => `kafka-clients ${version}`,
      python: () => 'confluent-kafka 2.9',
      javascript: () => 'kafkajs 2.2.4',
    },
    line: (line: number) => `line ${line}`,
    fold: 'Fold',
    unfold: 'Unfold',
    unchanged: 'The run goes on with the program as it was.',
    none: 'This run has no program.',
  },
  /** CodeMirror's own words for its panel, and ours. */
  searchPhrases: {
    next: 'Next',
    previous: 'Previous',
    all: 'All',
    'match case': 'Match case',
    regexp: 'Pattern',
    'by word': 'Whole words',
    replace: 'Replace',
    'replace all': 'Replace all',
  },
  setting: {
    none: 'No setting is here.',
    default: (value: string) => (value === 'none' ? 'must be given' : `default ${value}`),
    range: (range: string) => `valid ${range}`,
    clients: (clients: readonly string[]) => clients.join(', '),
  },
  explanation: {
    causes: 'Causes, newest first',
    noCauses: 'Nothing in the run so far explains it.',
    advice: 'Try',
    close: 'Close the explanation',
  },
  consent: {
    title: 'Run a program from a link?',
    body: 'This link carries a program that somebody wrote. It runs inside the simulation only: it cannot reach this page, your files or the network.',
    read: 'Read it first',
    run: 'Run it',
    partTitle: 'Open what is left of this link?',
    partBody: 'What can still be read makes a run, but not the one that was sent.',
    openPart: 'Open what is left',
    refuse: 'Open the first run instead',
  },
  link: {
    damaged: (message: string, remedy: string) => `${message} ${remedy} Here is the first run instead.`,
    notPacked: 'What the link holds could not be unpacked.',
    copyAgain: 'Ask for it again.',
  },
  faulty: {
    title: 'This run cannot be opened',
    landing: 'Open the first run',
  },
  model: {
    follows:
      'Brokers, controller, groups and clients follow the source of Apache Kafka 4.3.1 rule by rule. They are compared with what Kafka’s own classes answered, and with recordings of a real cluster.',
    simplifiedTitle: 'Simplified',
    simplified: [
      'One controller with one vote: its failover is not played.',
      'Disks and processors take no time; latency is network, waiting and timers. A process starts at once.',
      'The network is TCP as clients see it: no bandwidth, no congestion.',
      'A statement of a program takes one microsecond, whatever it does.',
      'The run begins with a cluster that has been up for a while.',
      'All clocks agree.',
      'Not there yet: transactions, the new consumer protocol, quotas, retention and compaction, security.',
    ],
    more: 'docs/fidelity.md in the source lists every rule with its source, and what checks it.',
  },
  sheet: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    groups: [
      {
        title: 'Time',
        keys: [
          ['Space', 'play or pause'],
          ['← →', 'one event back or on'],
          ['Shift + ← →', 'last or next notable event'],
          ['Home, End', 'to the start, to the end of what is known'],
          ['+ −', 'faster, slower'],
        ],
      },
      {
        title: 'Selection',
        keys: [
          ['1 … 9', 'select a broker'],
          ['0', 'show the whole stage'],
          ['Esc', 'select nothing, close what is open'],
          ['Tab, Enter', 'walk through the stage, open a machine’s menu'],
          ['Tab to the stage, arrows', 'move the stage; + − there scale it'],
        ],
      },
      {
        title: 'Acts on the selection',
        keys: [
          ['C', 'crash'],
          ['T', 'stop in order'],
          ['R', 'restart'],
          ['P', 'pause or resume the process'],
          ['X', 'cut or heal a link'],
          ['W', 'why?'],
        ],
      },
      {
        title: 'Debugger',
        keys: [
          ['F9', 'in the editor: set or remove a breakpoint'],
          ['F8', 'go on, pause'],
          ['F10, F11, Shift + F11', 'step over, into, out'],
          ['Shift + F10', 'step back'],
        ],
      },
      {
        title: 'Editor',
        keys: [['F2', 'tell what the setting at the cursor is']],
      },
      {
        title: 'Page',
        keys: [
          ['S', 'copy a link to this moment'],
          ['E', 'edit the program'],
          ['Ctrl + Enter', 'run the program'],
          ['Esc, then Tab', 'leave the editor'],
          ['D', 'dark or light'],
          ['?', 'this sheet'],
        ],
      },
    ],
  },
} as const;

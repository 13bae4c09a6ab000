/** A wrong call or a bad file: told to the person, exit status 2. */
export class CliFault extends Error {}

/** Where a terminal command writes. Synchronous, so that nothing is lost when the process ends. */
export const out = {
  /** To standard output. */
  write(text: string): void {
    process.stdout.write(text);
  },
  /** To standard error. */
  error(text: string): void {
    process.stderr.write(text);
  },
};

/** A program reaches a class or a code that is in none of the images it is compiled with: a further one has it. */
export class NotInImages extends Error {
  constructor(what: string) {
    super(`${what} is in none of the images`);
  }
}

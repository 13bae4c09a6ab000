/** How a person handles code: comes with the first program that is opened, and lasts as long as the page. */
class CodeReading {
  /** Where fingers are, code is read and its values are tapped, until somebody wants to edit it as text. */
  isEditedAsText = $state(false);
  readonly isTouched: boolean;

  constructor() {
    this.isTouched = matchMedia('(pointer: coarse)').matches;
    this.isEditedAsText = !this.isTouched;
  }
}

/** The one way in which this page handles code. */
export const codeReading = new CodeReading();

import { Attributor } from './attribution';

/** An attribution that has no words for what is wrong; it only says that something may be. */
export class SilentAttributor extends Attributor {
  #doubt(): void {
    this.reporter.error('attribute', 0, '');
  }

  protected override cannotFind(): void {
    this.#doubt();
  }

  protected override cannotFindMember(): void {
    this.#doubt();
  }

  protected override reportNoVariable(): void {
    this.#doubt();
  }

  protected override reportDuplicate(): void {
    this.#doubt();
  }

  protected override badOperand(): void {
    this.#doubt();
  }

  protected override badOperands(): void {
    this.#doubt();
  }

  protected override incompatible(): void {
    this.#doubt();
  }

  protected override unsuited(): void {
    this.#doubt();
  }

  protected override unassignable(): void {
    this.#doubt();
  }

  protected override cannotOverride(): boolean {
    this.#doubt();
    return true;
  }

  protected override reportMissing(): void {
    this.#doubt();
  }

  protected override reportInapplicable(): void {
    this.#doubt();
  }

  protected override reportAmbiguous(): void {
    this.#doubt();
  }

  protected override reportContradiction(): void {
    this.#doubt();
  }
}

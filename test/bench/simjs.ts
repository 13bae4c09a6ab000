import './window-for-simjs';
import 'simjs';

/** The parts of simjs that the benchmark uses. */
interface SimjsEntity {
  setTimer(duration: number): {
    done(callback: (id: number) => void, context: unknown, argument: number): void;
  };
  time(): number;
}

interface Simjs {
  readonly Sim: new () => {
    addEntity(entity: new () => SimjsEntity): void;
    simulate(until: number, mostEvents: number): void;
  };
  readonly Entity: new () => SimjsEntity;
}

/** simjs, which offers itself through `window` only. */
export function loadSimjs(): Simjs {
  return (globalThis as unknown as { window: { Sim: Simjs } }).window.Sim;
}

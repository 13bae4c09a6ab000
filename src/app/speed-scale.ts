import { FASTEST, SLOWEST } from './playback.machine';

/** Speeds that keys and the menu offer: 1, 2 and 5 of each decade. */
export const SPEED_STEPS: readonly number[] = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
];

/** Where a speed stands on the slider, 0 to 1, on a logarithmic scale. */
export function sliderPlace(speed: number): number {
  return Math.log(speed / SLOWEST) / Math.log(FASTEST / SLOWEST);
}

/** The speed at a place of the slider: the offered one that is nearest. */
export function speedAt(place: number): number {
  const last = SPEED_STEPS.length - 1;
  return SPEED_STEPS[Math.round(Math.min(1, Math.max(0, place)) * last)] ?? 1;
}

/** The next speed up or down. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const steps = direction > 0 ? SPEED_STEPS : [...SPEED_STEPS].reverse();
  const isBeyond = (step: number) => (direction > 0 ? step > speed * 1.001 : step < speed * 0.999);
  return steps.find(isBeyond) ?? speed;
}

/** A speed as it is read: `1/20×`, `1×`, `50×`. */
export function speedText(speed: number): string {
  return speed < 1 ? `1/${Math.round(1 / speed)}×` : `${Math.round(speed * 10) / 10}×`;
}

import type { Micros } from './clock';
import type { Simulation } from './simulation';

/**
 * The pending events of one thing that must look at its deadlines from time to time, by their times, latest first.
 * Deadlines live in the thing's own state; an alarm only makes sure that it looks in time. It may look too early, and
 * then sets the alarm anew: so hardly any event is pending for each thing, however often its deadlines move.
 */
export type Alarm = Micros[];

/** Makes sure that an event of `kind` runs on `node` at `at` or before, with `number` as its first argument. */
export function setAlarm(
  simulation: Simulation,
  alarm: Alarm,
  at: Micros,
  node: number,
  kind: number,
  number: number,
): void {
  if (alarm.length > 0 && (alarm[alarm.length - 1] as Micros) <= at) return;
  alarm.push(at);
  simulation.schedule(at - simulation.now, node, kind, number);
}

/** To be called when the event runs. */
export function alarmRang(simulation: Simulation, alarm: Alarm): void {
  while (alarm.length > 0 && (alarm[alarm.length - 1] as Micros) <= simulation.now) alarm.pop();
}

/** What can be wrong with a part of a network; the interface has one sentence for each. */
export const faultCodes = [
  'invalid',
  'repeated-id',
  'unknown-kind',
  'unknown-area',
  'unknown-parent',
  'unknown-source',
  'unknown-cell',
  'unknown-end',
  'lost-end',
  'loop',
  'doubled-tie',
  'wrong-step',
  'wrong-role',
  'wrong-level',
  'wrong-count',
  'stray-simulated',
  'unmarked-simulated',
  'long-quote',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One fault: what it is, where in the file, of which entry, and what its sentence needs. */
export interface NetworkFault {
  code: FaultCode;
  /** As in "ties.12.from": a list, the place in it from 0, and the property where it is one. */
  path: string;
  /** The id that the faulty entry gives itself, or null where it gives none. */
  id: string | null;
  values: Record<string, string>;
}

/** Faults in the order in which they were found. */
export class FaultList {
  readonly all: NetworkFault[] = [];

  /** Adds one fault. */
  add(code: FaultCode, path: string, id: string | null, values: Record<string, string> = {}): void {
    this.all.push({ code, path, id, values });
  }
}

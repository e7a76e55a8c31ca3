/** Faults of the files of a pack, one line each: file, place in it, what is wrong. */
export class PackFault extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

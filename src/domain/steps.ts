/** Work done in short steps: yields how far it is, from 0 to 1, and returns its result. */
export type Steps<Result> = Generator<number, Result, undefined>;

/** Does all steps at once. */
export function finish<Result>(steps: Generator<unknown, Result, undefined>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Steps as a part of longer work: what they yield is told as a share of it between `from` and `to`. */
export function* within<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  let step = steps.next();
  while (!step.done) {
    yield from + (to - from) * step.value;
    step = steps.next();
  }
  return step.value;
}

/** The same steps for several users: done for the first, remembered for the others. */
export function once<Result extends object>(make: () => Steps<Result>): () => Steps<Result> {
  let made: Result | null = null;
  return function* () {
    made ??= yield* make();
    return made;
  };
}

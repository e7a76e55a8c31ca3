/** The shape that a translation must have: literal texts widened to string, functions with the same parameters. */
export type Shape<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string
    ? string
    : Messages[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Shape<Messages[Key]>;
};

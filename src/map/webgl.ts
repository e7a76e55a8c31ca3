let known: boolean | null = null;

/** Whether this browser gives a WebGL 2 context; asked once, and the context is given back. */
export function hasWebGl(): boolean {
  if (known !== null) return known;
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    known = context !== null;
  } catch {
    known = false;
  }
  return known;
}

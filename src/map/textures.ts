/** What is drawn over a flat colour so that it is told from others without its hue. */
export type Texture = 'dots' | 'hatch' | 'cross' | 'light';

/** Textures by the colour that they lie over. */
export type Textures = ReadonlyMap<string, Texture>;

const SIDE = 8;

const DRAWN: Record<Texture, string> = {
  dots: '<circle cx="2" cy="2" r="1" fill="#17212B"/><circle cx="6" cy="6" r="1" fill="#17212B"/>',
  hatch: '<path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="#17212B" stroke-width="0.9"/>',
  cross: '<path d="M0 4H8M4 0V8" stroke="#17212B" stroke-width="0.7"/>',
  light: '<path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="#FFFFFF" stroke-width="1.3"/>',
};

/** Textures of classes in their order: neighbours differ, and the first is plain. */
const ORDER: (Texture | null)[] = [null, 'dots', 'hatch', 'cross'];

/** The textures of some rising colours; the darkest, on which nothing dark is seen, has light lines. */
export function texturesOf(colours: readonly string[]): Textures {
  return new Map(
    colours.flatMap((colour, index): [string, Texture][] => {
      const last = index === colours.length - 1 && index > 1;
      const texture = last ? 'light' : ORDER[index % ORDER.length];
      return texture ? [[colour, texture]] : [];
    }),
  );
}

/** The patterns of all textures. */
export function textureMarks(names = ''): string {
  const patterns = Object.entries(DRAWN).map(
    ([id, marks]) =>
      `<pattern id="${names}texture-${id}" width="${SIDE}" height="${SIDE}" patternUnits="userSpaceOnUse">${marks}</pattern>`,
  );
  return `<defs>${patterns.join('')}</defs>`;
}

/** What an area is filled with a second time. */
export function textureFill(texture: Texture, names = ''): string {
  return `url(#${names}texture-${texture})`;
}

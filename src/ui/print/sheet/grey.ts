/** A colour of a drawing where it is painted with it, and not where it stands in a text. */
const PAINTED = /((?:fill|stroke|stop-color)=")#([0-9a-f]{6})"/gi;

/** The grey of the same luminance (WCAG 2.2) as `#rrggbb`, as a printer without colours would lay it down. */
export function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const share = luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const part = Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

/** A drawing in greys alone. */
export function greys(svg: string): string {
  return svg.replace(PAINTED, (_, before: string, colour: string) => `${before}${greyOf(`#${colour}`)}"`);
}

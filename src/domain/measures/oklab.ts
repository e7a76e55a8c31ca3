type Lab = [number, number, number];

/** OKLab coordinates of a colour "#RRGGBB" (Ottosson 2020). */
function toLab(colour: string): Lab {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Colour "#RRGGBB" of OKLab coordinates, clipped to sRGB. */
function fromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const written = channels.map((linear) => {
    const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
    const byte = Math.round(Math.min(1, Math.max(0, value)) * 255);
    return byte.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${written.join('')}`;
}

/**
 * A ramp through the given colours ("#RRGGBB"), evenly spaced from 0 to 1 and interpolated in OKLab (Ottosson 2020); at the
 * stops it gives the colours unchanged. Positions outside 0 to 1 take the end colours.
 */
export function colourRamp(stops: readonly string[]): (position: number) => string {
  const labs = stops.map(toLab);
  const last = stops.length - 1;
  return (position) => {
    const place = Math.min(1, Math.max(0, position)) * last;
    const index = Math.min(Math.floor(place), Math.max(0, last - 1));
    const part = place - index;
    if (part === 0) return stops[index]!;
    if (part === 1) return stops[index + 1]!;
    const from = labs[index]!;
    const to = labs[index + 1]!;
    return fromLab([0, 1, 2].map((axis) => from[axis]! + (to[axis]! - from[axis]!) * part) as Lab);
  };
}

/** A face of the page's fonts, with where its file is. */
interface Face {
  family: string;
  weight: string;
  range: string;
  address: string;
}

/** Whether a face's unicode-range holds some sign of a text. */
export function holdsSignOf(range: string, text: string): boolean {
  const spans = range.split(',').map((span) => {
    const [first = 0, last = first] = span
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((end) => Number.parseInt(end, 16));
    return [first, last] as const;
  });
  return [...new Set(text)].some((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return spans.some(([first, last]) => code >= first && code <= last);
  });
}

/** The faces of a family that the page declares. */
function facesOf(family: string): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const name = style.getPropertyValue('font-family').replace(/["']/g, '');
      const file = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (name !== family || !file) return [];
      return [
        {
          family: name,
          weight: style.getPropertyValue('font-weight'),
          range: style.getPropertyValue('unicode-range'),
          address: new URL(file, sheet.href ?? document.baseURI).href,
        },
      ];
    }),
  );
}

async function dataAddress(address: string): Promise<string> {
  if (address.startsWith('data:')) return address;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/**
 * The faces of a family that a drawing needs, with their files in them, so that it looks the same wherever it is opened. What
 * cannot be had is left out: letters of another font are better than no drawing.
 */
export async function embeddedFaces(family: string, drawing: string): Promise<string> {
  const faces = facesOf(family).filter(({ range }) => holdsSignOf(range || 'U+0-10FFFF', drawing));
  const rules = await Promise.all(
    faces.map(async ({ weight, range, address }) => {
      const data = await dataAddress(address).catch(() => null);
      return data
        ? `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2");${range ? `unicode-range:${range};` : ''}}`
        : '';
    }),
  );
  return rules.join('');
}

/** How many pixels of a saved picture one pixel on screen becomes. */
const SCALE = 2;

function offer(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Offers a drawing as a file to save; nothing leaves the machine. */
export function saveSvg(name: string, svg: string): void {
  offer(name, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
}

/**
 * Offers a drawing as a picture of pixels, twice as large as on screen.
 *
 * @throws where the browser cannot draw it, as when it is too large
 */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!content) throw new Error('no picture');
  offer(name, content);
}

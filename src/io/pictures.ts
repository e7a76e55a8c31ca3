import { withDensity } from './png';
import { saveBlob } from './save';

/** How many pixels of a saved picture one pixel on screen becomes. */
const SCALE = 2;

/** Offers a drawing as a file to save; nothing leaves the machine. */
export function saveSvg(name: string, svg: string): void {
  saveBlob(name, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
}

/** A drawing as an image, ready to be laid on a canvas. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** A canvas of some pixels, of which the farthest was tried: browsers that have no room for it leave it blank. */
function canvasOf(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillRect(width - 1, height - 1, 1, 1);
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw new Error('no room');
  return { canvas, context };
}

async function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!content) throw new Error('no picture');
  return content;
}

/**
 * Offers a drawing as a picture of pixels, twice as large as on screen.
 *
 * @throws where the browser cannot draw it, as when it is too large
 */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = await imageOf(svg);
  const { canvas, context } = canvasOf(image.naturalWidth * SCALE, image.naturalHeight * SCALE);
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  saveBlob(name, await encoded(canvas));
}

/**
 * Offers a drawing as a picture of so many pixels that says its density, so that it is printed at its true size.
 *
 * @throws where the browser cannot draw it, as when it is too large
 */
export async function savePixels(
  name: string,
  svg: string,
  { width, height, dpi }: { width: number; height: number; dpi: number },
): Promise<void> {
  const { canvas, context } = canvasOf(width, height);
  context.drawImage(await imageOf(svg), 0, 0, width, height);
  const content = await encoded(canvas);
  const bytes = withDensity(new Uint8Array(await content.arrayBuffer()), dpi);
  saveBlob(name, new Blob([bytes], { type: 'image/png' }));
}

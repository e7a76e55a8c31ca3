import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as MapLibre, prewarm, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSource } from 'maplibre-gl';
import type { Area } from '../schema/pack';
import type { Camera } from '../schema/view';
import {
  AREAS,
  layersOf,
  sameGround,
  stippleImage,
  STIPPLE,
  stripeFeatures,
  STRIPES,
  styleOf,
} from './layers';
import type { Ground } from './layers';
import { inSpareTime } from './moments';
import type { AreaPaint } from './paint';
import type { Size } from './projection';

setWorkerUrl(workerUrl);
// Eight areas are cut into tiles in a moment; a second worker would load the same code again.
setWorkerCount(1);
// The worker starts while the page is still being built, and stays when a workspace without a map is visited.
prewarm();

/** Steps of zoom that stripes are cut for: they keep about their width, and a view looks the same however it was reached. */
const STRIPE_STEP = 0.5;
/** Up to this number of areas stripes are cut before a layer needs them. */
const MOST_AHEAD = 600;

export interface DrawnMapOptions {
  container: HTMLElement;
  areas: Area[];
  ground: Ground;
  paints: AreaPaint[];
  camera: Camera;
  /** The size that the container has now. */
  size: Size;
  /** Zoom up to which tiles are cut. */
  deepest: number;
  /** It has been told something that it has yet to draw. */
  onbusy: () => void;
  onidle: () => void;
  /** The graphics context went away, or never came. */
  onlost: () => void;
}

/**
 * The areas drawn by WebGL. It only draws: pointer, wheel and keys are read outside, so that both renderers behave
 * alike. Geometry is sent once; a change of layer sets feature states and nothing else.
 */
export class DrawnMap {
  readonly #map: MapLibre;
  readonly #areas: Area[];
  readonly #onbusy: () => void;
  #ground: Ground;
  #drawnGround: Ground;
  #paints: AreaPaint[];
  #drawn: AreaPaint[] = [];
  #camera: Camera;
  #size: Size;
  #styled = false;
  #removed = false;
  #stripeZoom: number | null = null;
  #waiting = false;

  constructor(options: DrawnMapOptions) {
    const { container, areas, ground, paints, camera, size, deepest, onbusy, onidle, onlost } = options;
    this.#areas = areas;
    this.#ground = ground;
    this.#drawnGround = ground;
    this.#paints = paints;
    this.#camera = camera;
    this.#size = size;
    this.#onbusy = onbusy;
    this.#map = new MapLibre({
      container,
      style: styleOf(areas, ground, deepest),
      center: [camera.longitude, camera.latitude],
      zoom: camera.zoom,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      trackResize: false,
      renderWorldCopies: false,
      maxPitch: 0,
      validateStyle: false,
    });
    this.#map.getCanvas().hidden = true;
    this.#map.on('render', this.#show);
    this.#map.once('style.load', () => {
      this.#styled = true;
      this.#applyGround();
      this.#applyPaints();
    });
    this.#map.on('idle', () => {
      onidle();
      this.#keepStripesReady();
    });
    this.#map.on('webglcontextlost', onlost);
  }

  /**
   * Puts the drawing into the page in the frame that has the areas. Some frames before it are empty, and the browser
   * hands over an empty one as slowly as a full one.
   */
  readonly #show = (): void => {
    if (!this.#styled || !this.#map.isSourceLoaded(AREAS)) return;
    this.#map.off('render', this.#show);
    this.#map.getCanvas().hidden = false;
  };

  setCamera(camera: Camera): void {
    const { longitude, latitude, zoom } = camera;
    const before = this.#camera;
    this.#camera = camera;
    if (before.longitude === longitude && before.latitude === latitude && before.zoom === zoom) return;
    this.#onbusy();
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
    if (this.#hasStripes && this.#stripesDrifted) this.#cutStripes();
    // Drawn in this very frame, as the labels over the map are; so the two never part while it moves.
    if (this.#styled) this.#map.redraw();
  }

  /** Takes the size of the container. */
  resize(size: Size): void {
    const before = this.#size;
    this.#size = size;
    if (before.width === size.width && before.height === size.height) return;
    this.#onbusy();
    this.#map.resize();
  }

  setPaints(paints: AreaPaint[]): void {
    if (paints === this.#paints) return;
    this.#paints = paints;
    if (!this.#styled) return;
    this.#onbusy();
    this.#applyPaints();
    this.#map.redraw();
  }

  /** Takes the colours of another theme. */
  setGround(ground: Ground): void {
    this.#ground = ground;
    if (this.#styled && !sameGround(ground, this.#drawnGround)) {
      this.#onbusy();
      this.#applyGround();
    }
  }

  destroy(): void {
    this.#removed = true;
    this.#map.remove();
  }

  get #hasStripes(): boolean {
    return this.#paints.some((paint) => paint.stripe !== null);
  }

  get #stripesDrifted(): boolean {
    return this.#stripeZoom !== null && this.#stripeZoom !== this.#stripeStep;
  }

  get #stripeStep(): number {
    return Math.round(this.#camera.zoom / STRIPE_STEP) * STRIPE_STEP;
  }

  #applyGround(): void {
    if (sameGround(this.#ground, this.#drawnGround)) return;
    this.#drawnGround = this.#ground;
    if (this.#map.hasImage(STIPPLE)) this.#map.updateImage(STIPPLE, stippleImage(this.#ground));
    for (const { layer } of layersOf(this.#ground)) {
      if (!this.#map.getLayer(layer.id)) continue;
      for (const [name, value] of Object.entries<unknown>(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, name as never, value as never);
      }
    }
    this.#showStripes();
  }

  #applyPaints(): void {
    if (this.#hasStripes && (this.#stripeZoom === null || this.#stripesDrifted)) this.#cutStripes();
    if (this.#paints.some((paint) => paint.stipple)) this.#addStipple();
    this.#paints.forEach((paint, id) => {
      const before = this.#drawn[id];
      if (paint.fill !== before?.fill || paint.stipple !== before.stipple) {
        this.#map.setFeatureState(
          { source: AREAS, id },
          { fill: paint.fill, stipple: Number(paint.stipple) },
        );
      }
      if (this.#stripeZoom !== null && paint.stripe !== (before?.stripe ?? null)) {
        this.#map.setFeatureState({ source: STRIPES, id }, { stripe: paint.stripe ?? '' });
      }
    });
    this.#drawn = this.#paints;
    this.#showStripes();
  }

  /** Leaves the stripes out of the drawing while no area has any. */
  #showStripes(): void {
    if (!this.#map.getLayer(STRIPES)) return;
    this.#map.setPaintProperty(STRIPES, 'fill-opacity', this.#hasStripes ? 1 : 0);
  }

  /** Cuts the stripes for the present step of zoom once nothing else is to be done, so that a change of layer finds them. */
  #keepStripesReady(): void {
    if (this.#waiting || this.#areas.length > MOST_AHEAD) return;
    if (this.#stripeZoom !== null && !this.#stripesDrifted) return;
    this.#waiting = true;
    inSpareTime(() => {
      this.#waiting = false;
      if (!this.#removed && (this.#stripeZoom === null || this.#stripesDrifted)) this.#cutStripes();
    });
  }

  /** Sends the stripes for the present step of zoom; the first time with their layer. */
  #cutStripes(): void {
    const first = this.#stripeZoom === null;
    this.#stripeZoom = this.#stripeStep;
    const data = stripeFeatures(this.#areas, this.#stripeZoom);
    if (first) {
      this.#map.addSource(STRIPES, { type: 'geojson', data, tolerance: 0, buffer: 0 });
      this.#addLayer(STRIPES);
    } else void this.#map.getSource<GeoJSONSource>(STRIPES)?.setData(data);
  }

  #addStipple(): void {
    if (this.#map.getLayer('stipple')) return;
    this.#map.addImage(STIPPLE, stippleImage(this.#ground), { pixelRatio: 2 });
    this.#addLayer('stipple');
  }

  /** Adds a lazy layer at its place in the list: before the next one that stands already. */
  #addLayer(id: string): void {
    const list = layersOf(this.#ground).map(({ layer }) => layer);
    const at = list.findIndex((layer) => layer.id === id);
    const next = list.slice(at + 1).find((layer) => this.#map.getLayer(layer.id));
    const layer = list[at];
    if (layer) this.#map.addLayer(layer, next?.id);
  }
}

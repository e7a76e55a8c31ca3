import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as MapLibre, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSource } from 'maplibre-gl';
import type { Area } from '../schema/pack';
import type { Camera } from '../schema/view';
import { AREAS, layersOf, stippleImage, STIPPLE, stripeFeatures, STRIPES, styleOf } from './layers';
import type { Ground } from './layers';
import type { AreaPaint } from './paint';

setWorkerUrl(workerUrl);
// Eight areas are cut into tiles in a moment; a second worker would load the same code again.
setWorkerCount(1);

/** Change of zoom at which stripes are cut anew, so that they keep about their width. */
const STRIPE_DRIFT = 0.5;

export interface DrawnMapOptions {
  container: HTMLElement;
  areas: Area[];
  ground: Ground;
  paints: AreaPaint[];
  camera: Camera;
  /** Zoom up to which tiles are cut. */
  deepest: number;
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
  #ground: Ground;
  #paints: AreaPaint[];
  #drawn: AreaPaint[] = [];
  #styled = false;
  #stripeZoom: number | null = null;

  constructor({ container, areas, ground, paints, camera, deepest, onidle, onlost }: DrawnMapOptions) {
    this.#areas = areas;
    this.#ground = ground;
    this.#paints = paints;
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
    this.#map.once('style.load', () => {
      this.#styled = true;
      this.#applyPaints();
    });
    this.#map.on('idle', onidle);
    this.#map.on('webglcontextlost', onlost);
  }

  setCamera({ longitude, latitude, zoom }: Camera): void {
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
    // Drawn in this very frame, as the labels over the map are; so the two never part while it moves.
    if (this.#styled) this.#map.redraw();
    if (this.#stripeZoom !== null && Math.abs(this.#stripeZoom - zoom) > STRIPE_DRIFT) this.#cutStripes();
  }

  /** Takes the size of the container. */
  resize(): void {
    this.#map.resize();
  }

  setPaints(paints: AreaPaint[]): void {
    if (paints === this.#paints) return;
    this.#paints = paints;
    if (!this.#styled) return;
    this.#applyPaints();
    this.#map.redraw();
  }

  /** Takes the colours of another theme. */
  setGround(ground: Ground): void {
    if (ground === this.#ground || !this.#styled) return;
    this.#ground = ground;
    if (this.#map.hasImage(STIPPLE)) this.#map.updateImage(STIPPLE, stippleImage(ground));
    for (const { layer } of layersOf(ground)) {
      if (!this.#map.getLayer(layer.id)) continue;
      for (const [name, value] of Object.entries<unknown>(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, name as never, value as never);
      }
    }
  }

  destroy(): void {
    this.#map.remove();
  }

  #applyPaints(): void {
    if (this.#paints.some((paint) => paint.stripe)) this.#addStripes();
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
  }

  #addStripes(): void {
    if (this.#stripeZoom !== null) return;
    this.#stripeZoom = this.#map.getZoom();
    const data = stripeFeatures(this.#areas, this.#stripeZoom);
    this.#map.addSource(STRIPES, { type: 'geojson', data, tolerance: 0, buffer: 0 });
    this.#addLayer('stripes');
  }

  #cutStripes(): void {
    this.#stripeZoom = this.#map.getZoom();
    const source = this.#map.getSource<GeoJSONSource>(STRIPES);
    void source?.setData(stripeFeatures(this.#areas, this.#stripeZoom));
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

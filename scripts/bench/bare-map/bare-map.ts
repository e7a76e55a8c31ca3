import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';

/** Outer and inner rings of the areas, put in when the page is built. */
declare const AREA_RINGS: [number, number][][][];

declare global {
  interface Window {
    /** Gives every area a colour by feature state. */
    recolour: (colours: string[]) => void;
  }
}

setWorkerUrl(workerUrl);

const container = document.getElementById('map') as HTMLElement;
const size = new URLSearchParams(location.search);
container.style.width = `${size.get('width') ?? 750}px`;
container.style.height = `${size.get('height') ?? 600}px`;

const positions = AREA_RINGS.flat(2);
const longitudes = positions.map(([longitude]) => longitude);
const latitudes = positions.map(([, latitude]) => latitude);

const map = new MapLibre({
  container,
  bounds: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
  fitBoundsOptions: { padding: 12 },
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      areas: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: AREA_RINGS.map((coordinates, id) => ({
            type: 'Feature',
            id,
            properties: {},
            geometry: { type: 'Polygon', coordinates },
          })),
        },
      },
    },
    layers: [
      {
        id: 'fills',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], '#f1f3f5'] },
      },
      {
        id: 'boundaries',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': '#5c6877', 'line-width': 1.1 },
      },
    ],
    transition: { duration: 0, delay: 0 },
  },
});

window.recolour = (colours) => {
  colours.forEach((fill, id) => map.setFeatureState({ source: 'areas', id }, { fill }));
};

void map.once('idle', () => {
  container.setAttribute('data-map-drawn', '');
  container.setAttribute('data-map-idle', '');
});

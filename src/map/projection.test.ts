import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  cameraWith,
  fromMercator,
  kilometresPerPixel,
  panned,
  projector,
  scaleLength,
  toMercator,
  unproject,
  zoomedAround,
} from './projection';

const cameras = fc.record({
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
  zoom: fc.double({ min: 4, max: 18, noNaN: true }),
});
const size = { width: 543, height: 556 };

describe('projection', () => {
  it('agrees with the numbers of map tiles', () => {
    const [x, y] = toMercator([120.33, -4.54]);
    expect([Math.floor(x * 2 ** 14), Math.floor(y * 2 ** 14)]).toEqual([
      Math.floor(((120.33 + 180) / 360) * 2 ** 14),
      // The tile formula of the OpenStreetMap wiki, written with the secant.
      Math.floor(
        ((1 - Math.log(Math.tan((-4.54 * Math.PI) / 180) + 1 / Math.cos((-4.54 * Math.PI) / 180)) / Math.PI) /
          2) *
          2 ** 14,
      ),
    ]);
  });

  it('puts the middle of the world in the middle and its corners at 0 and 1', () => {
    expect(toMercator([0, 0])[0]).toBeCloseTo(0.5, 12);
    expect(toMercator([0, 0])[1]).toBeCloseTo(0.5, 12);
    expect(toMercator([180, -85.051129])[1]).toBeCloseTo(1, 7);
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(cameras, ({ longitude, latitude }) => {
        const [x, y] = fromMercator(toMercator([longitude, latitude]));
        expect(x).toBeCloseTo(longitude, 8);
        expect(y).toBeCloseTo(latitude, 8);
      }),
    );
  });

  it('keeps the position under a pixel while zooming, and moves it with a drag', () => {
    const pixels = fc.tuple(fc.integer({ min: 0, max: 543 }), fc.integer({ min: 0, max: 556 }));
    fc.assert(
      fc.property(cameras, pixels, fc.double({ min: 4, max: 18, noNaN: true }), (camera, pixel, zoom) => {
        const under = unproject(camera, size, pixel);
        const [x, y] = projector(zoomedAround(camera, size, pixel, zoom), size)(under);
        expect(x).toBeCloseTo(pixel[0], 2);
        expect(y).toBeCloseTo(pixel[1], 2);
        const [movedX, movedY] = projector(panned(camera, size, [17, -9]), size)(under);
        expect(movedX - pixel[0]).toBeCloseTo(17, 2);
        expect(movedY - pixel[1]).toBeCloseTo(-9, 2);
      }),
    );
  });

  it('shows a position at the pixel it was asked for', () => {
    const camera = cameraWith([120.3, -4.5], [10, 20], 12, size);
    const [x, y] = projector(camera, size)([120.3, -4.5]);
    expect(x).toBeCloseTo(10, 4);
    expect(y).toBeCloseTo(20, 4);
  });

  it('is known by where it puts things: its camera is read from it', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const found = cameraOf(projector(camera, size), size);
        expect(found.longitude).toBeCloseTo(camera.longitude, 6);
        expect(found.latitude).toBeCloseTo(camera.latitude, 6);
        expect(found.zoom).toBeCloseTo(camera.zoom, 9);
      }),
    );
  });
});

describe('scale bar', () => {
  it('measures what the projection draws: a kilometre to the east on the sphere', () => {
    const camera = { longitude: 120.3, latitude: -4.5, zoom: 12 };
    const degrees = 1 / (6371.0088 * Math.cos((-4.5 * Math.PI) / 180) * (Math.PI / 180));
    const [x] = projector(camera, size)([120.3 + degrees, -4.5]);
    expect(1 / kilometresPerPixel(-4.5, 12)).toBeCloseTo(x - size.width / 2, 6);
  });

  it('takes the longest round length that fits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: 3, max: 17, noNaN: true }),
        (latitude, zoom) => {
          const { kilometres, pixels } = scaleLength(latitude, zoom, 96);
          const digits = kilometres / 10 ** Math.floor(Math.log10(kilometres) + 1e-9);
          expect([1, 2, 5].some((round) => Math.abs(round - digits) < 1e-6)).toBe(true);
          expect(pixels).toBeLessThanOrEqual(96 + 1e-9);
          expect(pixels).toBeGreaterThan(96 / 2.5 - 1e-9);
          expect(pixels * kilometresPerPixel(latitude, zoom)).toBeCloseTo(kilometres, 9);
        },
      ),
    );
  });
});

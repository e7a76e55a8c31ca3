import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../schema/view';
import { fly } from './flight';

describe('a flight of the camera', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('goes steadily from one place to the other, and ends once', () => {
    const waiting: ((now: number) => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (step: (now: number) => void) => waiting.push(step));
    const [from, to]: Camera[] = [
      { longitude: 120.3, latitude: -4.5, zoom: 12 },
      { longitude: 120.4, latitude: -4.6, zoom: 14 },
    ];
    const seen: Camera[] = [];
    const onend = vi.fn();
    fly(from!, to!, (camera) => seen.push(camera), onend);
    for (let now = 1000; waiting.length > 0; now += 16) waiting.shift()!(now);
    expect(onend).toHaveBeenCalledTimes(1);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen[0]).toEqual(from);
    for (const [index, { zoom, longitude, latitude }] of seen.entries()) {
      const before = seen[index - 1];
      if (!before) continue;
      expect(zoom).toBeGreaterThan(before.zoom);
      expect(longitude).toBeGreaterThan(before.longitude);
      expect(latitude).toBeLessThan(before.latitude);
      expect(zoom).toBeLessThan(to!.zoom);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { besideCard, placeCard, ringAround } from './place';
import type { Place } from './place';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const CARD = { width: 360, height: 240 };

const apart = (first: Place, second: Place): boolean =>
  first.left + first.width <= second.left ||
  second.left + second.width <= first.left ||
  first.top + first.height <= second.top ||
  second.top + second.height <= first.top;

describe('the card of the tour', () => {
  it('stands beside what it tells of and over none of it, within the window', () => {
    const rings: [string, Place[]][] = [
      [
        'layers and measures',
        [
          { left: 0, top: 52, width: 250, height: 848 },
          { left: 250, top: 52, width: 660, height: 60 },
        ],
      ],
      ['the left half', [{ left: 0, top: 100, width: 720, height: 790 }]],
      [
        'the bar',
        [
          { left: 300, top: 0, width: 400, height: 52 },
          { left: 900, top: 0, width: 540, height: 52 },
        ],
      ],
      ['a corner', [{ left: 1400, top: 860, width: 38, height: 38 }]],
    ];
    for (const [name, places] of rings) {
      const card = { ...placeCard(places, CARD, DESK), ...CARD };
      expect(
        places.every((ring) => apart(ring, card)),
        name,
      ).toBe(true);
      expect(card.left >= 0 && card.left + card.width <= DESK.width, name).toBe(true);
      expect(card.top >= 0 && card.top + card.height <= DESK.height, name).toBe(true);
    }
  });

  it('stands in the middle where there is nothing to point at', () => {
    expect(placeCard([], CARD, DESK)).toEqual({ left: 540, top: 330 });
  });

  it('leaves to a ring that fills a phone what it does not hide', () => {
    const ring = { left: 2, top: 100, width: 386, height: 742 };
    const card = { width: 366, height: 260, ...placeCard([ring], { width: 366, height: 260 }, PHONE) };
    const rest = besideCard(ring, card);
    expect(rest && apart(rest, card)).toBe(true);
    expect(rest?.height).toBeGreaterThan(400);
    expect(besideCard({ left: 0, top: 800, width: 20, height: 20 }, card)?.height).toBe(20);
  });
});

describe('a ring', () => {
  it('stands off its element and stays in the window', () => {
    expect(ringAround({ left: 100, top: 100, width: 50, height: 20 }, DESK)).toEqual({
      left: 96,
      top: 96,
      width: 58,
      height: 28,
    });
    expect(ringAround({ left: 0, top: 700, width: 390, height: 400 }, PHONE)).toEqual({
      left: 2,
      top: 696,
      width: 386,
      height: 146,
    });
  });

  it('points at nothing that is out of the window', () => {
    expect(ringAround({ left: -400, top: 0, width: 300, height: 400 }, DESK)).toBeNull();
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chordText } from '../../src/ui/shell/keys';
import { MADE, makeFont, promised } from './made-fonts';

const css = readFileSync('src/ui/shared/fonts.css', 'utf8');
const [TEXT = '', KEYS = ''] = Object.keys(MADE);

/** Signs of files that people read on the page. */
function signsOf(folder: string, ending: RegExp): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ending.test(name),
  );
  return new Set(files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8')]));
}

/** Signs that the whole font does not have either: another font of the computer shows them. */
const FOREIGN = new Set('≠≥↵⌘▲▼←↑→↓');

describe('the fonts made for the page', () => {
  it('promise every sign of texts and packs', () => {
    const { signs, weights } = promised(css, TEXT);
    expect(weights).toEqual({ min: 400, max: 750 });
    const used = new Set([...signsOf('src/i18n/id', /\.ts$/), ...signsOf('src/i18n/en', /\.ts$/)]);
    for (const sign of signsOf('public/packs', /\.json$/)) used.add(sign);
    const missing = [...used].filter(
      (sign) => sign > '\u001f' && !signs.includes(sign) && !FOREIGN.has(sign),
    );
    expect(missing).toEqual([]);
  });

  it('promise every sign on the keys', () => {
    const { signs } = promised(css, KEYS);
    const chords = ['-', 'Control k', 'ArrowUp', 'Alt ArrowLeft', '?', 'Escape'];
    const written = chords.flatMap((chord) => [chordText(chord, true), chordText(chord, false)]).join('');
    expect([...written].filter((sign) => !signs.includes(sign) && !FOREIGN.has(sign))).toEqual([]);
    expect(written).toContain('−');
  });

  it('have the signs that they promise', async () => {
    for (const name of Object.keys(MADE)) {
      const { signs } = promised(css, name);
      const whole = await makeFont('.', name);
      // Of two signs that mirror each other the one brings the other.
      for (const sign of signs.replace(/[ -~\u00a0«»]/g, '')) {
        const without = await makeFont('.', name, signs.replace(sign, ''));
        // A sign that the whole font lacks changes nothing when it is left out.
        expect(without.equals(whole), `${name}: ${sign}`).toBe(false);
      }
    }
  });

  it('hold every weight that the styles ask for', () => {
    const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(svelte|css)$/.test(name),
    );
    const asked = styles
      .filter((name) => !name.endsWith('fonts.css'))
      .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/font-weight:\s*(\d+)/g)])
      .map((match) => Number(match[1]));
    const { min, max } = promised(css, TEXT).weights;
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((weight) => weight < min || weight > max)).toEqual([]);
  });

  it('are well below the whole ones in size', async () => {
    expect((await makeFont('.', TEXT)).length).toBeLessThan(16_000);
    expect((await makeFont('.', KEYS)).length).toBeLessThan(9_000);
  });

  it('leave no sign to two faces of a family', () => {
    const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
    const [own, rest] = faces.filter((face) => face.includes("'Atkinson Hyperlegible Next'"));
    const rename = (face = '') => face.replace(/url\('[^']*'\)/, `url('x/${TEXT}')`);
    const signs = new Set(promised(rename(own), TEXT).signs);
    expect([...promised(rename(rest), TEXT).signs].filter((sign) => signs.has(sign))).toEqual([]);
  });
});

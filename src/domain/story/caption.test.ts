import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionFigures, captionParts } from './caption';

describe('a caption', () => {
  it('is taken apart into words, marked words and figures', () => {
    expect(captionParts('**{a} of {b-2}** live **here**, {a}.')).toEqual([
      { figure: 'a', strong: true },
      { text: ' of ', strong: true },
      { figure: 'b-2', strong: true },
      { text: ' live ', strong: false },
      { text: 'here', strong: true },
      { text: ', ', strong: false },
      { figure: 'a', strong: false },
      { text: '.', strong: false },
    ]);
    expect(captionFigures('{a} {b} {a}')).toEqual(['a', 'b']);
  });

  it('keeps a lone mark and other braces as words', () => {
    expect(captionParts('2 ** 3 {A} {} {')).toEqual([{ text: '2 ** 3 {A} {} {', strong: false }]);
    expect(captionParts('**a** b ** c')).toEqual([
      { text: 'a', strong: true },
      { text: ' b ** c', strong: false },
    ]);
  });

  it('loses nothing but its marks', () => {
    const piece = fc.constantFrom('a', ' ', '**', '{x}', '{', '}', '*', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const caption = pieces.join('');
        const parts = captionParts(caption);
        const back = parts.map((part) => ('text' in part ? part.text : `{${part.figure}}`)).join('');
        const marks = caption.split('**').length - 1;
        const words = caption.split('**');
        const expected =
          marks % 2 === 0 ? words.join('') : `${words.slice(0, -1).join('')}**${words.at(-1)!}`;
        expect(back).toBe(expected);
        expect(parts.every((part) => !('text' in part) || part.text !== '')).toBe(true);
      }),
    );
  });
});

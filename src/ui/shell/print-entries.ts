import { addPrintTexts } from '../../i18n/print';
import type { Session } from '../../state/session.svelte';
import type { Command, EntryActions } from './entries';

/** Sheets for paper, named in the language of the given texts. */
export function printCommands({ pack }: Session, t: Session['t'], actions: EntryActions): Command[] {
  addPrintTexts();
  const words = t.print;
  const sheets = ['map', ...(pack.network ? ['network' as const] : []), 'gaps', 'story'] as const;
  return [
    {
      id: 'print',
      icon: 'print',
      label: words.title,
      also: [words.print, words.svg, words.png],
      chord: 'Control p',
      run: () => actions.print(),
    },
    ...sheets.map((sheet) => ({
      id: `print ${sheet}`,
      icon: 'print' as const,
      label: `${words.title}: ${words.sheets[sheet]}`,
      quiet: true,
      run: () => actions.print(sheet),
    })),
    {
      id: 'share',
      icon: 'share',
      label: words.share.command,
      also: [words.share.qr, words.share.embed, words.share.largeName],
      run: actions.share,
    },
  ];
}

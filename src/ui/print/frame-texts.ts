import type { Session } from '../../state/session.svelte';
import type { SheetTexts } from './sheet/pages';
import type { PaperForm } from './sheet/paper';

/** What a person chooses of a sheet, whichever it is. */
export interface Choices {
  form: PaperForm;
  /** For a printer without colours. */
  grey: boolean;
  /** The own title; null for the default. */
  title: string | null;
  today: Date;
}

/** The words that frame a sheet. */
export function textsOf(
  session: Session,
  { title, today }: Pick<Choices, 'title' | 'today'>,
  defaults: { title: string; subtitle: string; simulated?: boolean },
): SheetTexts {
  const { pack, t, format } = session;
  const { on } = t.print;
  return {
    over: on.over(pack.place.short, pack.place.parents[0] ?? ''),
    title: title?.trim() || defaults.title,
    subtitle: defaults.subtitle,
    simulated: pack.simulated || defaults.simulated ? t.shell.simulated : null,
    made: on.made(format.date(today)),
    page: (page, of) => on.page(format.number(page), format.number(of)),
    continued: on.continued,
  };
}

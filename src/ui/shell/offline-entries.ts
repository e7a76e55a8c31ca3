import { addOfflineTexts } from '../../i18n/offline';
import type { Session } from '../../state/session.svelte';
import type { Command, EntryActions } from './entries';

/** What can be done for use without a server, named in the language of the given texts. */
export function offlineCommands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  if (!session.offline) return [];
  addOfflineTexts();
  const words = t.offline;
  return [
    {
      id: 'offline',
      icon: 'offline',
      label: words.title,
      also: Object.values(words.states).filter((state) => typeof state === 'string'),
      hint: () => session.offline?.short ?? '',
      run: actions.offline,
    },
    {
      id: 'offline single',
      icon: 'save',
      label: words.save.title,
      run: actions.single,
    },
  ];
}

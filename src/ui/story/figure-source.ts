import type { Session } from '../../state/session.svelte';
import type { ShownFigure } from '../../state/story.svelte';

/** Opens the printed cell that a figure comes from, the first where there are several. */
export function openFigureSource(session: Session, { value }: ShownFigure): void {
  const [cell] = value.cells;
  if (cell) session.set({ workspace: 'data', dataView: 'used', cell });
}

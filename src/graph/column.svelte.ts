import { nextTask } from '../frame/tasks';

/**
 * The column of the levels that is open. Another one moves all that is drawn, so after a press the former stays open until what
 * was pressed is marked.
 */
export class OpenColumn {
  #kept = $state.raw<{ open: string | null; about: string | null } | null>(null);

  /** Code of the area whose column is open, by the one that the selection is about. */
  by(about: string | null): string | null {
    return this.#kept?.about === about ? this.#kept.open : about;
  }

  /** Keeps a column open while a selection that is about another area has not been drawn. */
  keep(open: string | null, about: string | null): void {
    this.#kept = open === about ? null : { open, about };
  }

  /** Opens the other column once what has been drawn is painted, unless something else has been pressed since. */
  async follow(): Promise<void> {
    const kept = this.#kept;
    await nextTask();
    if (this.#kept === kept) this.#kept = null;
  }
}
